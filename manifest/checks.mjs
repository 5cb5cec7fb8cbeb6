import { at, ribbonSizes } from './unified.mjs';
import { sizeOf } from './png.mjs';

/** Delegated permissions of Office add-ins that the unified manifest knows, by host. */
const officePermissions = {
  mail: ['MailboxItem.Restricted.User', 'MailboxItem.Read.User', 'MailboxItem.ReadWrite.User', 'Mailbox.ReadWrite.User'],
  workbook: ['Document.Restricted.User', 'Document.Read.User', 'Document.ReadWrite.User'],
};

/** Requirement sets by the scope that has them. Together at the top of an extension they make it installable nowhere. */
const apis = { Mailbox: 'mail', ExcelApi: 'workbook' };

const permissions = ['identity', 'messageTeamMembers'];

const repeated = (values) => values.filter((value, index) => values.indexOf(value) !== index);

const isOwn = (host, domains) => domains.some((domain) => (domain.startsWith('*.') ? host.endsWith(domain.slice(1)) && host !== domain.slice(2) : host === domain));

/** What Teams or Office would refuse, or silently not show, although the schema is content; one sentence each. */
export function checkManifest(manifest) {
  return [...checkIdentity(manifest), ...checkHosts(manifest), ...(manifest.extensions ?? []).flatMap((extension) => [...checkExtension(extension, manifest)])];
}

function* checkIdentity(manifest) {
  if (!/^\d+\.\d+\.\d+$/.test(manifest.version)) yield `version ${manifest.version} is not n.n.n`;
  for (const permission of manifest.permissions ?? []) if (!permissions.includes(permission)) yield `permission ${permission} does not exist`;
  const names = (manifest.authorization?.permissions?.resourceSpecific ?? []).map((permission) => permission.name);
  for (const name of names) if (!Object.values(officePermissions).flat().includes(name)) yield `permission ${name} does not exist`;
  for (const scope of manifest.extensions?.[0]?.requirements?.scopes ?? []) {
    if (!names.some((name) => officePermissions[scope]?.includes(name))) yield `scope ${scope} has no permission in authorization`;
  }
  for (const entity of repeated((manifest.staticTabs ?? []).map((tab) => tab.entityId))) yield `tab ${entity} is there twice`;
  for (const extension of manifest.composeExtensions ?? []) if (extension.botId !== manifest.bots?.[0]?.botId) yield 'the message extension belongs to another bot';
  if ((manifest.staticTabs ?? []).some((tab) => tab.entityId === 'conversations') && !manifest.bots) yield 'tab conversations needs a bot';
}

/** Every address, wherever it stands, but those that only describe the developer or the schema. */
function* addresses(node, path = '') {
  if (typeof node === 'string') {
    if (/^https?:\/\//.test(node)) yield [path, node];
  } else if (node && typeof node === 'object') {
    for (const [name, value] of Object.entries(node)) if (name !== '$schema' && !(path === '' && name === 'developer')) yield* addresses(value, path ? `${path}.${name}` : name);
  }
}

function* checkHosts(manifest) {
  const domains = manifest.validDomains ?? [];
  for (const domain of domains) if (/[/*]$|^\*$|:\/\//.test(domain)) yield `validDomains: ${domain} is no host`;
  for (const [path, address] of addresses(manifest)) {
    if (!address.startsWith('https://')) yield `${path} is not https`;
    if (!isOwn(new URL(address).host, domains)) yield `${path}: host ${new URL(address).host} is not in validDomains`;
  }
  const resource = manifest.webApplicationInfo?.resource;
  if (resource) {
    const [, host, id] = /^api:\/\/(?:([^/]+)\/)?([0-9a-f-]{36})$/.exec(resource) ?? [];
    if (id !== manifest.webApplicationInfo.id) yield 'webApplicationInfo.resource does not end with the application id';
    if (!host || !isOwn(host, domains)) yield 'webApplicationInfo.resource does not name a host of validDomains';
  }
}

function* checkExtension(extension, manifest) {
  const capabilities = (part) => (part.requirements?.capabilities ?? []).map((capability) => capability.name);
  const top = capabilities(extension);
  if (new Set(top.map((name) => apis[name]).filter(Boolean)).size > 1) yield `${top.join(' and ')} together are required by the whole extension: no host has both`;
  const scopes = extension.requirements?.scopes ?? [];
  const parts = [...extension.runtimes, ...extension.ribbons];
  for (const part of parts) {
    for (const name of capabilities(part)) if (apis[name] && !scopes.includes(apis[name])) yield `${name} is required, but scope ${apis[name]} is not there`;
    if (new Set(capabilities(part).map((name) => apis[name])).size > 1) yield 'one part requires the APIs of two hosts';
  }
  for (const scope of scopes) if (!extension.ribbons.some((ribbon) => capabilities(ribbon).some((name) => apis[name] === scope))) yield `scope ${scope} has no ribbon`;
  const actions = extension.runtimes.flatMap((runtime) => runtime.actions ?? []);
  for (const id of repeated(actions.map((action) => action.id))) yield `action ${id} is there twice`;
  for (const id of repeated(extension.runtimes.map((runtime) => runtime.id))) yield `runtime ${id} is there twice`;
  for (const action of actions) if (action.type === 'openPage' && !action.view) yield `action ${action.id} opens a page and has no view`;
  const groups = extension.ribbons.flatMap((ribbon) => ribbon.tabs.flatMap((tab) => tab.groups ?? []));
  const controls = groups.flatMap((group) => group.controls ?? []);
  for (const id of repeated([...groups, ...controls, ...controls.flatMap((control) => control.items ?? [])].map((each) => each.id))) yield `control id ${id} is there twice`;
  for (const control of controls.flatMap((each) => (each.type === 'menu' ? each.items : [each]))) {
    if (!actions.some((action) => action.id === control.actionId)) yield `control ${control.id}: there is no action ${control.actionId}`;
  }
  for (const action of actions) if (!controls.some((control) => [control, ...(control.items ?? [])].some((each) => each.actionId === action.id))) yield `action ${action.id} has no control`;
  for (const part of [...groups, ...controls]) {
    const sizes = (part.icons ?? []).map((icon) => icon.size);
    for (const size of ribbonSizes) if (!sizes.includes(size)) yield `${part.id} has no icon of ${size}`;
    for (const icon of part.icons ?? []) if (!icon.url.endsWith(`icon-${icon.size}.png`)) yield `${part.id}: the icon of ${icon.size} is ${icon.url}`;
  }
  for (const ribbon of extension.ribbons) {
    const wrong = ribbon.tabs.find((tab) => tab.builtInTabId && !{ mail: ['TabDefault'], workbook: ['TabHome', 'TabData', 'TabInsert'] }[capabilities(ribbon).map((name) => apis[name])[0]]?.includes(tab.builtInTabId));
    if (wrong) yield `tab ${wrong.builtInTabId} is none of this host`;
  }
}

/** Every text a person reads has its twin in the other language. */
export function checkTexts({ manifest, english }) {
  const wanted = [...localisable(manifest)];
  return [
    ...wanted.filter((path) => !english[path]).map((path) => `${path} has no English text`),
    ...Object.keys(english).filter((path) => path !== '$schema' && typeof at(manifest, path) !== 'string').map((path) => `${path} is translated, but not there`),
  ];
}

function* localisable(node, path = '') {
  for (const [name, value] of Object.entries(node)) {
    const here = Array.isArray(node) ? `${path}[${name}]` : path ? `${path}.${name}` : name;
    if (value && typeof value === 'object') yield* localisable(value, here);
    else if (/^(name|description)\.(short|full)$|^staticTabs\[\d+\]\.name$/.test(here) || (/^(bots|composeExtensions|extensions)/.test(here) && /\.(title|description|label)$/.test(here))) yield here;
  }
}

/** The files of the package: nothing in folders, nothing missing, nothing more, icons of the sizes that Teams wants. */
export function checkFiles(manifest, files) {
  const names = files.map(([name]) => name);
  const languages = (manifest.localizationInfo?.additionalLanguages ?? []).map((language) => language.file);
  const wanted = ['manifest.json', manifest.icons.color, manifest.icons.outline, ...languages];
  const faults = [
    ...wanted.filter((name) => !names.includes(name)).map((name) => `${name} is missing in the package`),
    ...names.filter((name) => !wanted.includes(name)).map((name) => `${name} does not belong into the package`),
    ...names.filter((name) => /[\\/]/.test(name)).map((name) => `${name} lies in a folder`),
  ];
  for (const [name, size] of [[manifest.icons.color, 192], [manifest.icons.outline, 32]]) {
    const content = files.find(([file]) => file === name)?.[1];
    if (content) faults.push(...checkIcon(name, content, size));
  }
  return faults;
}

export function checkIcon(name, content, size) {
  const measured = sizeOf(content);
  return measured === null ? [`${name} is no PNG`] : measured.width !== size || measured.height !== size ? [`${name} is ${measured.width} × ${measured.height}, not ${size} × ${size}`] : [];
}
