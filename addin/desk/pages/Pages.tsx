import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentType } from 'react';
import type { PageName } from '../usePlace';
import type { PageProps } from './Page';

/** Fetched when somebody goes there: most people only ever work on cards. */
const pages: Record<PageName, ComponentType<PageProps>> = {
  due: lazy(() => import('./files/DuePage')),
  customers: lazy(() => import('./files/CustomersPage')),
  customer: lazy(() => import('./files/CustomerPage')),
  rights: lazy(() => import('./files/RightsPage')),
  log: lazy(() => import('./files/AccessLogPage')),
  year: lazy(() => import('./YearPage')),
  map: lazy(() => import('./MapPage')),
  ranking: lazy(() => import('./RankingPage')),
  pictures: lazy(() => import('./PicturesPage')),
  versions: lazy(() => import('./VersionsPage')),
  plans: lazy(() => import('./PlansPage')),
};

/** The page that the address names. */
export function Pages({ page, ...rest }: PageProps & { page: PageName }) {
  const Shown = pages[page];
  return (
    <Suspense fallback={<Spinner label={rest.texts.loading} />}>
      <Shown key={page} {...rest} />
    </Suspense>
  );
}
