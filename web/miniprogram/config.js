// 只改这一个文件（appid 在 project.config.json 里，或者导入项目时填）。怎么填见 README.md。
// The one file to edit.

/**
 * @typedef {object} Config
 * @property {string} name 导航栏和转发卡片上的名称
 * @property {string} title 转发卡片上的一句话
 * @property {string} url 育算网页的地址：https 开头、“/”结尾，域名已经配置为业务域名
 * @property {string} region 打开时选好的统筹地区（六位代码，如 "511700"）；空着就不选
 * @property {{ bar: string, onBar: "#ffffff" | "#000000", accent: string, onAccent: string }} colours
 *   导航栏的底色和字色（字只能黑或白），按钮的底色和字色
 */

/** @type {Config} */
module.exports = {
  name: "育算",
  title: "生育保险缴多少，生育津贴领多少",
  url: "https://example.org/yusuan/",
  region: "",
  colours: { bar: "#0b6355", onBar: "#ffffff", accent: "#0b6355", onAccent: "#ffffff" },
};
