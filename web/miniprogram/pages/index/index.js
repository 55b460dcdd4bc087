// The one page: our web page in a web-view, or what to do where it cannot be shown.

const config = require("../../config.js");
const { addressOf, faults, opened, queryOf, shared } = require("../../link.js");

const HOTLINE = "12393";
/** Opened out of Moments: WeChat shows the page by itself, without web-views, and a way into the mini-program beneath it. */
const MOMENTS = 1154;
/** How long to wait, after sharing began, for what the page has prepared: some versions of WeChat bring it a little late. */
const LATE_MS = 300;
/** A picture of ours. Left to itself WeChat takes one of the screen, with everything that was typed. */
const IMAGE = "/images/share.png";

/** @typedef {{ title: string, text: string, retry?: string, anyway?: string }} Said */

/** @type {Record<"offline" | "error" | "moments" | "config", Said>} */
const SAID = {
  offline: {
    title: "没有网络",
    text: "接通网络后会自动打开。以前打开过的，有的手机不联网也能用。",
    retry: "再试一次",
    anyway: "不联网，打开试试",
  },
  error: {
    title: "网页没有打开",
    text: "可能是网络不通，或者网站正在维护。请过一会儿再试。",
    retry: "再试一次",
  },
  moments: {
    title: config.title,
    text: "朋友圈里不能直接计算，请点最下面的“前往小程序”。",
  },
  config: { title: "小程序还没有配置好", text: "请改 config.js：" },
};

/** @typedef {(result: { isConnected?: boolean, errMsg?: string }) => void} Listener */
/**
 * By page: one that is opened out of another card may be there before the former one is gone.
 * @type {WeakMap<object, Listener>}
 */
const listening = new WeakMap();

Component({
  data: {
    /** @type {"opening" | "page" | keyof typeof SAID} */
    state: "opening",
    /** @type {Said | null} */
    said: null,
    /** @type {string[]} */
    faults: [],
    src: "",
    hotline: HOTLINE,
    button: `background:${config.colours.accent};color:${config.colours.onAccent}`,
    shared: shared(undefined),
  },

  methods: {
    /** @param {Record<string, string | undefined>} query */
    onLoad(query) {
      wx.setNavigationBarTitle({ title: config.name });
      wx.setNavigationBarColor({ frontColor: config.colours.onBar, backgroundColor: config.colours.bar });
      const wrong = faults(config);
      if (wrong.length > 0) {
        this.setData({ faults: wrong });
        this.say("config");
        return;
      }
      if (wx.getLaunchOptionsSync().scene === MOMENTS) {
        this.say("moments");
        return;
      }
      const { fragment, refused } = opened(query || {}, config.url);
      if (refused) wx.showToast({ title: "链接里的内容不对，没有用它", icon: "none", duration: 4000 });
      this.setData({ src: addressOf(config.url, fragment || (config.region && `r=${config.region}`)) });
      /** @type {Listener} */
      const listener = ({ isConnected }) => {
        if (isConnected && (this.data.state === "offline" || this.data.state === "error")) this.open();
      };
      listening.set(this, listener);
      wx.onNetworkStatusChange(listener);
      this.look();
    },

    onUnload() {
      const listener = listening.get(this);
      if (listener) wx.offNetworkStatusChange(listener);
    },

    /** Opens the page if there is a network, or if nobody can tell. */
    look() {
      wx.getNetworkType({
        success: ({ networkType }) => (networkType === "none" ? this.say("offline") : this.open()),
        fail: () => this.open(),
      });
    },

    /** Out of any other state the web-view is made anew, and loads anew. */
    open() {
      this.setData({ state: "page", said: null });
    },

    /** @param {keyof typeof SAID} state */
    say(state) {
      this.setData({ state, said: SAID[state] });
    },

    onRetry() {
      this.look();
    },

    onAnyway() {
      this.open();
    },

    onError() {
      this.say("error");
    },

    onCall() {
      // Called off is no error.
      wx.makePhoneCall({ phoneNumber: HOTLINE, fail: () => undefined });
    },

    /** @param {{ detail: { data?: unknown } }} event */
    onMessage({ detail }) {
      this.setData({ shared: shared(detail.data) });
    },

    /** To a friend: the page alone, or with what the person prepared in it. Never the web-view's own address, which may hold
     * what she typed and did not mean to send. */
    onShareAppMessage() {
      const card = () => {
        const { title, fragment } = this.data.shared;
        const query = queryOf(fragment);
        return {
          title: title || `${config.name}：${config.title}`,
          path: `/pages/index/index${query && `?${query}`}`,
          imageUrl: IMAGE,
        };
      };
      return { ...card(), promise: new Promise((resolve) => setTimeout(() => resolve(card()), LATE_MS)) };
    },

    /** To everybody: never with what was typed. */
    onShareTimeline() {
      return { title: `${config.name}：${config.title}`, query: "", imageUrl: IMAGE };
    },

    onAddToFavorites() {
      return { title: `${config.name}：${config.title}`, query: "", imageUrl: IMAGE };
    },
  },
});
