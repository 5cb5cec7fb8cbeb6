import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { onTold, toldTheme } from './told';

export { tellTheme } from './told';

/** Fonts the person's own machine has; none is fetched. */
const fontFamilyBase = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Zen Hei', system-ui, sans-serif";

const own = (theme: Theme): Theme => ({ ...theme, fontFamilyBase });

const web = { light: own(webLightTheme), dark: own(webDarkTheme) };

/** Themes of Teams by the names that Teams gives them. */
const hosted: Record<string, Theme> = { default: own(teamsLightTheme), dark: own(teamsDarkTheme), glass: own(teamsDarkTheme), contrast: own(teamsHighContrastTheme) };

const wish = window.matchMedia('(prefers-color-scheme: dark)');

const listen = (changed: () => void) => {
  wish.addEventListener('change', changed);
  const stop = onTold(changed);
  return () => {
    wish.removeEventListener('change', changed);
    stop();
  };
};

/** The theme as it is now. */
export function themeNow(): Theme {
  const told = toldTheme();
  return told ? hosted[told]! : wish.matches ? web.dark : web.light;
}

/** As Teams says, else light or dark as the person's system wishes; also when either changes its mind. */
export const useTheme = () => useSyncExternalStore(listen, themeNow);
