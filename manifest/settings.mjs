import { readFileSync } from 'node:fs';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const version = /^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/;

const isGuid = (value) => guid.test(value) && !/^[0-]+$/.test(value);
const isHttps = (value) => URL.canParse(value) && new URL(value).protocol === 'https:' && !new URL(value).username;

/** Every setting: what is right, in words, and whether a value is. */
const rules = {
  DESK_URL: ['an https address without ? and #, such as https://grading.example.com/', (value) => isHttps(value) && !/[?#]/.test(value)],
  VERSION: ['three numbers such as 1.0.0', (value) => version.test(value)],
  TEAMS_APP_ID: ['a GUID of your own', isGuid],
  BOT_APP_ID: ['the GUID of the bot registration', isGuid],
  ENTRA_APP_ID: ['the GUID that sign-in tokens are issued for', isGuid],
  OUTLOOK_ADDIN_ID: ['a GUID of your own', isGuid],
  EXCEL_ADDIN_ID: ['a GUID of your own', isGuid],
  PUBLISHER_NAME: ['a name of 1 to 32 characters', (value) => value.length <= 32],
  PUBLISHER_URL: ['an https address', isHttps],
  PRIVACY_URL: ['an https address', isHttps],
  TERMS_URL: ['an https address', isHttps],
};

export const prefix = 'MANIFEST_';

/** The lines NAME=VALUE of a settings file; what begins with # says nothing. */
export function readFile(path) {
  const values = {};
  for (const [index, line] of readFileSync(path, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).entries()) {
    const text = line.trim();
    if (!text || text.startsWith('#')) continue;
    const at = text.indexOf('=');
    const name = text.slice(0, at).trim();
    if (at < 1 || !(name.startsWith(prefix) && name.slice(prefix.length) in rules)) throw new Error(`line ${index + 1} is no setting of the manifest`);
    values[name] = text.slice(at + 1).trim().replace(/^(["'])(.*)\1$/, '$2');
  }
  return values;
}

/**
 * Checks all settings at once, so that nobody mends one only to hear of the next. In the cloud of China there is no bot.
 * @returns {{ settings: Record<string, string>, faults: string[] }}
 */
export function checkSettings(values, china) {
  const settings = {};
  const faults = [];
  for (const [name, [right, isRight]] of Object.entries(rules)) {
    if (china && name === 'BOT_APP_ID') continue;
    const value = (values[prefix + name] ?? '').trim();
    if (!value) faults.push(`${prefix}${name} is missing: ${right}`);
    else if (!isRight(value)) faults.push(`${prefix}${name} is not right: ${right}`);
    else settings[name] = guid.test(value) ? value.toLowerCase() : value;
  }
  const own = ['TEAMS_APP_ID', 'OUTLOOK_ADDIN_ID', 'EXCEL_ADDIN_ID'];
  for (const [index, name] of own.entries()) {
    const twin = own.slice(0, index).find((other) => settings[other] !== undefined && settings[other] === settings[name]);
    if (twin) faults.push(`${prefix}${name} is the same as ${prefix}${twin}: each needs its own`);
  }
  if (settings.DESK_URL) {
    const url = new URL(settings.DESK_URL);
    settings.DESK_URL = url.href.endsWith('/') ? url.href : `${url.href}/`;
    settings.DESK_HOST = url.host;
  }
  return { settings, faults };
}
