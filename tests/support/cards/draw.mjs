// usage: node draw.mjs FOLDER OUT CHROMIUM
// Draws every *.json card of the folder as a chat shows it, wide and 360 px narrow: OUT/NAME.wide.png and OUT/NAME.narrow.png.
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const [folder, out, executablePath] = process.argv.slice(2);
const hostConfig = JSON.parse(readFileSync(new URL("./host.json", import.meta.url), "utf8"));
const styles = readFileSync(new URL("./host.css", import.meta.url), "utf8");
mkdirSync(out, { recursive: true });

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
for (const [shape, width] of [["wide", 720], ["narrow", 360]]) {
  const page = await browser.newPage({ viewport: { width, height: 600 }, deviceScaleFactor: shape === "wide" ? 1.5 : 2 });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${styles}</style><div id="card"></div>`);
  await page.addScriptTag({ path: require.resolve("adaptivecards/dist/adaptivecards.js") });
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".json")).sort()) {
    await page.evaluate(([json, config]) => {
      const card = new AdaptiveCards.AdaptiveCard();
      card.hostConfig = new AdaptiveCards.HostConfig(config);
      card.parse(json);
      document.querySelector("#card").replaceChildren(card.render());
    }, [JSON.parse(readFileSync(join(folder, name), "utf8")), hostConfig]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    if (overflow) console.log(`${name}: ${shape}: wider than the screen`);
    await page.locator("#card").screenshot({ path: join(out, `${name.replace(/\.json$/, "")}.${shape}.png`) });
  }
  await page.close();
}
await browser.close();
