// What may wait until the form stands: fetched when the browser has nothing else to do, so that none of it delays or
// weighs on the first answer. Each line is a part of the page that works without it.

export function startLater(): void {}
