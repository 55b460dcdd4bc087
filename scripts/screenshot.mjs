// Takes the picture of the README from the built page: `scripts/screenshot` (scripts/build all first).
import { launch, phone, serve } from "../tests/lib/page.mjs";

const server = await serve();
const browser = await launch();
try {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: 1.5, locale: "zh-CN", timezoneId: "Asia/Shanghai", colorScheme: "light" });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole("combobox", { name: "统筹地区" }).fill("成都");
  await page.getByRole("option").first().click();
  await page.getByLabel("分娩日期或预产期").fill("2026-05-20");
  await page.getByLabel("缴费基数").fill("6117");
  await page.getByLabel("连续缴生育保险的月数").fill("15");
  const answer = page.locator("#answer");
  await answer.getByText(/19,?708\.47/).first().waitFor();
  // The top of the answer, as a tall phone shows it: the verdict, the figures, the conditions.
  await page.setViewportSize({ width: phone.width, height: 1120 });
  await answer.evaluate((element) => element.scrollIntoView());
  await page.screenshot({ path: process.argv[2] });
} finally {
  await browser.close();
  await server.close();
}
