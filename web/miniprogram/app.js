// Nothing is kept, counted or asked for: the mini-program opens the page, and the page computes on the device.
App({});
