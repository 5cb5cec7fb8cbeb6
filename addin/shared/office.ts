import { tellTheme } from './told';

/** How long Microsoft's host may take to answer. */
const patience = 15000;

/**
 * Whether this page may be inside Office. Desktop clients show it in a window of their own and say so in the address or by their bridge; the web
 * clients put it into a frame. A plain browser window is neither, and then nothing is fetched from Microsoft at all.
 */
export const maybeInOffice = (page: Pick<Window, 'location'> & { self: unknown; top: unknown } = window) =>
  page.self !== page.top || page.location.search.includes('_host_Info') || page.location.hash.includes('_host_Info') || 'chrome' in page && webViewOf(page);

const webViewOf = (page: object) => Boolean((page as { chrome?: { webview?: unknown } }).chrome?.webview);

/** Why there is no Office: its library did not come, or nothing around the page answered it. */
export class NoOffice extends Error {
  constructor(readonly why: 'library' | 'host') {
    super(why);
  }
}

/** Loads Office's library from where the server says it lives, and waits until Office has answered. */
export async function startOffice(): Promise<Office.HostType> {
  const address = document.querySelector<HTMLMetaElement>('meta[name=office-js]')?.content;
  await new Promise<void>((resolve, reject) => {
    const library = document.createElement('script');
    const timer = window.setTimeout(() => reject(new NoOffice('library')), patience);
    library.onload = () => {
      window.clearTimeout(timer);
      resolve();
    };
    library.onerror = () => {
      window.clearTimeout(timer);
      reject(new NoOffice('library'));
    };
    library.src = address ?? '';
    document.head.append(library);
  });
  const info = await Promise.race([Office.onReady(), new Promise<null>((resolve) => window.setTimeout(() => resolve(null), patience))]);
  if (!info?.host) throw new NoOffice('host');
  followTheme();
  return info.host;
}

/** Whether Office can sign its person in to our application; older clients cannot. */
export const nestedSignIn = () => Office.context.requirements.isSetSupported('NestedAppAuth', '1.1');

/** The theme of Office, also when the person changes it; of clients that do not say, the system's wish counts. */
function followTheme() {
  const contrast = window.matchMedia('(forced-colors: active)');
  const take = (theme: Office.OfficeTheme | undefined) => {
    if (contrast.matches) tellTheme('contrast');
    // Colours first: Outlook does not say whether its theme is a dark one.
    else if (theme?.bodyBackgroundColor) tellTheme(isDark(theme.bodyBackgroundColor) ? 'dark' : 'default');
    else if (theme?.isDarkTheme !== undefined) tellTheme(theme.isDarkTheme ? 'dark' : 'default');
  };
  take(Office.context.officeTheme);
  const changes = Office.context.mailbox as { addHandlerAsync?: (type: unknown, handler: (changed: { officeTheme: Office.OfficeTheme }) => void) => void } | undefined;
  try {
    changes?.addHandlerAsync?.(Office.EventType.OfficeThemeChanged, (changed) => take(changed.officeTheme));
  } catch {
    // Clients before Mailbox 1.14 know no such event; the theme then stays as it was when the pane opened.
  }
}

/** Whether text on the colour (#rrggbb) has to be light: its relative luminance by the usual weights. */
export function isDark(colour: string): boolean {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour) ?? [];
  if (!red || !green || !blue) return false;
  return 0.2126 * parseInt(red, 16) + 0.7152 * parseInt(green, 16) + 0.0722 * parseInt(blue, 16) < 128;
}
