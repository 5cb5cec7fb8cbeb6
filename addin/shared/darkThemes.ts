export { teamsDarkTheme, teamsHighContrastTheme, webDarkTheme } from '@fluentui/react-components';
