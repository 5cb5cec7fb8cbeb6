import { teamsLightTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { onTold, toldTheme } from './told';

export { tellTheme } from './told';

/** Fonts the person's own machine has; none is fetched. */
const fontFamilyBase = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Zen Hei', system-ui, sans-serif";

const own = (theme: Theme): Theme => ({ ...theme, fontFamilyBase });

/** Of this machine by itself, and in the program around the page by the names that Teams gives them. */
type Themes = Partial<Record<'web' | 'default' | 'dark' | 'glass' | 'contrast', Theme>>;

const light: Themes = { web: own(webLightTheme), default: own(teamsLightTheme) };

/** Those that most people never see are fetched for those who do. */
let dark: Themes | null = null;
let coming: Promise<void> | null = null;
const came = new Set<() => void>();

const fetchDark = () =>
  (coming ??= import('./darkThemes').then(
    (themes) => {
      dark = { web: own(themes.webDarkTheme), dark: own(themes.teamsDarkTheme), glass: own(themes.teamsDarkTheme), contrast: own(themes.teamsHighContrastTheme) };
      for (const changed of came) changed();
    },
    // The next change of theme tries again.
    () => void (coming = null),
  ));

const wish = window.matchMedia('(prefers-color-scheme: dark)');

/** The theme as it is now, or null while it is fetched. */
function wanted(): Theme | null {
  const told = toldTheme() as keyof Themes | null;
  return (told ? (light[told] ?? dark?.[told]) : wish.matches ? dark?.web : light.web) ?? null;
}

/** Ends when the theme is here that is shown first, so that nobody's dark room flashes; without it the page is light. */
export async function themeReady(): Promise<void> {
  if (!wanted()) await fetchDark();
}

/** The theme as it is now; while it is fetched, the light one. */
export function themeNow(): Theme {
  const now = wanted();
  if (!now) void fetchDark();
  return now ?? light.web!;
}

const listen = (changed: () => void) => {
  wish.addEventListener('change', changed);
  const stop = onTold(changed);
  came.add(changed);
  return () => {
    wish.removeEventListener('change', changed);
    stop();
    came.delete(changed);
  };
};

/** As Teams says, else light or dark as the person's system wishes; also when either changes its mind. */
export const useTheme = () => useSyncExternalStore(listen, themeNow);
