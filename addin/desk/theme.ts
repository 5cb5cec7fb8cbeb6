import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** Fonts the person's own machine has; none is fetched. */
const fontFamilyBase = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Zen Hei', system-ui, sans-serif";

const light: Theme = { ...webLightTheme, fontFamilyBase };
const dark: Theme = { ...webDarkTheme, fontFamilyBase };

const wish = window.matchMedia('(prefers-color-scheme: dark)');

const listen = (changed: () => void) => {
  wish.addEventListener('change', changed);
  return () => wish.removeEventListener('change', changed);
};

/** Light or dark as the person's system wishes, also when it changes its mind. */
export const useTheme = () => (useSyncExternalStore(listen, () => wish.matches) ? dark : light);
