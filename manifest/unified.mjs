import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** Sizes of the icons that Office shows; the desk serves them. */
export const ribbonSizes = [16, 32, 80];

/** All sizes that the desk serves: ribbon, lists of add-ins, and three sizes in three resolutions for phones. */
export const servedSizes = [16, 25, 32, 48, 50, 64, 75, 80, 96, 128, 144];

export const iconUrl = (settings, size) => `${settings.DESK_URL}addin/icons/icon-${size}.png`;

/** Replaces {{NAME}} in every text of a template; a name nobody knows is a mistake in the template. */
function fill(node, settings) {
  if (node === '{{ICONS}}') return ribbonSizes.map((size) => ({ size, url: iconUrl(settings, size) }));
  if (node === '{{ALTERNATE_ICONS}}') return { icon: { size: 32, url: iconUrl(settings, 32) }, highResolutionIcon: { size: 64, url: iconUrl(settings, 64) } };
  if (typeof node === 'string') {
    return node.replace(/\{\{(\w+)\}\}/g, (_, name) => {
      if (settings[name] === undefined) throw new Error(`the template names ${name}, which is no setting`);
      return settings[name];
    });
  }
  if (Array.isArray(node)) return node.map((each) => fill(each, settings));
  if (node && typeof node === 'object') return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, fill(value, settings)]));
  return node;
}

/** Teams and Office operated by 21Vianet: no bot, so no chat, no message extension and no cards in chats; the tab and the mail panes carry everything. */
function forChina(template) {
  const { bots, composeExtensions, ...manifest } = template;
  const [extension] = manifest.extensions;
  const isMail = (part) => part.requirements.capabilities.every((capability) => capability.name === 'Mailbox');
  return {
    ...manifest,
    staticTabs: manifest.staticTabs.filter((tab) => tab.entityId !== 'conversations'),
    permissions: ['identity'],
    authorization: { permissions: { resourceSpecific: manifest.authorization.permissions.resourceSpecific.filter((permission) => permission.name.startsWith('Mailbox')) } },
    extensions: [
      {
        ...extension,
        requirements: { scopes: ['mail'] },
        runtimes: extension.runtimes.filter(isMail),
        ribbons: extension.ribbons.filter(isMail),
        alternates: extension.alternates.filter((alternate) => alternate.requirements.scopes.includes('mail')),
      },
    ],
  };
}

/** The value at a path such as `staticTabs[0].name`, or undefined. */
export const at = (manifest, path) => path.split(/[.[\]]+/).filter(Boolean).reduce((node, step) => node?.[step], manifest);

/** The unified manifest and its English texts, for one tenant. */
export function unified(settings, china) {
  const template = read('manifest.json');
  const manifest = fill(china ? forChina(template) : template, settings);
  const english = Object.fromEntries(Object.entries(read('en.json')).filter(([path]) => path === '$schema' || typeof at(manifest, path) === 'string'));
  return { manifest, english };
}
