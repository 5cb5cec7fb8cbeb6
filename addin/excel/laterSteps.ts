import { later } from '../shared/later';

const steps = () => import('./steps');

export const ColumnsForm = later(async () => (await steps()).ColumnsForm);
export const HiddenRows = later(async () => (await steps()).HiddenRows);
export const TrialView = later(async () => (await steps()).TrialView);
export const WriteTab = later(async () => (await steps()).WriteTab);
