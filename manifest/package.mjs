import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkFiles, checkManifest, checkTexts } from './checks.mjs';
import { checkSettings, prefix, readFile } from './settings.mjs';
import { unified } from './unified.mjs';
import { excelXml, outlookXml } from './xml.mjs';
import { zip } from './zip.mjs';

const icon = (name) => readFileSync(new URL(`icons/${name}`, import.meta.url));

const json = (value) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');

/** Everything that is handed to an administrator, by file name; and what is wrong with it. */
export function build(settings, china) {
  const made = unified(settings, china);
  const files = [
    ['manifest.json', json(made.manifest)],
    ['en.json', json(made.english)],
    ['color.png', icon('color.png')],
    ['outline.png', icon('outline.png')],
  ];
  const outputs = { [china ? 'TeamsGrading-21Vianet.zip' : 'TeamsGrading.zip']: zip(files), 'TeamsGrading-Outlook.xml': Buffer.from(outlookXml(made, settings)) };
  if (!china) outputs['TeamsGrading-Excel.xml'] = Buffer.from(excelXml(made, settings));
  return { ...made, files, outputs, faults: [...checkManifest(made.manifest), ...checkTexts(made), ...checkFiles(made.manifest, files)] };
}

/** @returns {number} the exit code: 0 made, 1 refused and said why, 2 wrong arguments */
export function run(args, environment, say) {
  let options;
  try {
    options = parseArgs({ args, options: { china: { type: 'boolean' }, settings: { type: 'string' }, out: { type: 'string', default: 'artifacts/manifest' } } }).values;
  } catch (wrong) {
    say(`${wrong.message}\nusage: manifest/package [--china] [--settings FILE] [--out FOLDER]`);
    return 2;
  }

  const values = Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith(prefix)));
  if (options.settings !== undefined) {
    if (!existsSync(options.settings)) {
      say(`${options.settings}: there is no such file`);
      return 1;
    }
    try {
      Object.assign(values, { ...readFile(options.settings), ...values });
    } catch (wrong) {
      say(`${options.settings}: ${wrong.message}`);
      return 1;
    }
  }

  const { settings, faults } = checkSettings(values, options.china);
  if (faults.length > 0) {
    say(['Nothing was made. Settings, from the environment or a file (manifest/settings.example):', ...faults.map((fault) => `  ${fault}`)].join('\n'));
    return 1;
  }

  const built = build(settings, options.china);
  if (built.faults.length > 0) {
    say(['Nothing was made, the manifest has faults:', ...built.faults.map((fault) => `  ${fault}`)].join('\n'));
    return 1;
  }

  mkdirSync(options.out, { recursive: true });
  for (const [name, content] of Object.entries(built.outputs)) {
    const file = resolve(options.out, name);
    writeFileSync(file, content);
    say(file);
  }
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run(process.argv.slice(2), process.env, console.log);
