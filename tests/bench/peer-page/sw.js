// Keeps what the page was built of, and answers from it.
const FILES = self.__FILES__;
addEventListener("install", (event) => event.waitUntil(caches.open("page").then((cache) => cache.addAll(FILES))));
addEventListener("fetch", (event) =>
  event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((kept) => kept ?? fetch(event.request))),
);
