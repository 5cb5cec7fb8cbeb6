// What comes after a sheet was read, or in the other tab: fetched after the first view, all in one.
export { ColumnsForm } from './ColumnsForm';
export { HiddenRows } from './HiddenRows';
export { TrialView } from './TrialView';
export { WriteTab } from './WriteTab';
