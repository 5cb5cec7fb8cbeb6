import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** Fonts the person's own machine has; none is fetched. */
const fontFamilyBase = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Zen Hei', system-ui, sans-serif";

const own = (theme: Theme): Theme => ({ ...theme, fontFamilyBase });

const web = { light: own(webLightTheme), dark: own(webDarkTheme) };

/** Themes of Teams by the names that Teams gives them. */
const hosted: Record<string, { theme: Theme; scheme: 'light' | 'dark' }> = {
  default: { theme: own(teamsLightTheme), scheme: 'light' },
  dark: { theme: own(teamsDarkTheme), scheme: 'dark' },
  glass: { theme: own(teamsDarkTheme), scheme: 'dark' },
  contrast: { theme: own(teamsHighContrastTheme), scheme: 'dark' },
};

const wish = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let told: string | null = null;

/** The program around the page says how it looks; from now on that counts, not the system's wish. A name nobody knows looks like the default. */
export function tellTheme(name: string) {
  told = name in hosted ? name : 'default';
  // Scroll bars and native controls.
  document.documentElement.style.colorScheme = hosted[told]!.scheme;
  for (const changed of listeners) changed();
}

const listen = (changed: () => void) => {
  wish.addEventListener('change', changed);
  listeners.add(changed);
  return () => {
    wish.removeEventListener('change', changed);
    listeners.delete(changed);
  };
};

/** The theme as it is now. */
export const themeNow = () => (told ? hosted[told]!.theme : wish.matches ? web.dark : web.light);

/** As Teams says, else light or dark as the person's system wishes; also when either changes its mind. */
export const useTheme = () => useSyncExternalStore(listen, themeNow);
