import { lazy, Suspense } from 'react';
import { ThemeRoot, ToastProvider } from '../editor/index.ts';
import styles from './App.module.css';
import type { Route } from './routing/route.ts';
import { useRoute } from './routing/useRoute.ts';
import { ErrorBoundary } from './shared/ErrorBoundary.tsx';
import { PageSkeleton } from './shared/PageSkeleton.tsx';
import { StartPage } from './start/StartPage.tsx';
import { useTheme } from './theme/useTheme.ts';
import { UnknownPage } from './UnknownPage.tsx';

const EditPage = lazy(async () => ({ default: (await import('./edit/EditPage.tsx')).EditPage }));
const RunsPage = lazy(async () => ({ default: (await import('./run/RunsPage.tsx')).RunsPage }));
const ReferencePage = lazy(async () => ({
  default: (await import('./reference/ReferencePage.tsx')).ReferencePage,
}));
const ImportPage = lazy(async () => ({
  default: (await import('./import/ImportPage.tsx')).ImportPage,
}));
const SharePage = lazy(async () => ({
  default: (await import('./share/SharePage.tsx')).SharePage,
}));
const RunPage = lazy(async () => ({ default: (await import('./run/RunPage.tsx')).RunPage }));

/** The whole app: the page of the address in the chosen theme. */
export function App() {
  const { theme } = useTheme();
  const route = useRoute();
  return (
    <ThemeRoot theme={theme} className={styles.root}>
      <ToastProvider>
        <ErrorBoundary key={JSON.stringify({ ...route, entry: null })}>
          <Suspense fallback={<PageSkeleton />}>
            <Page route={route} />
          </Suspense>
        </ErrorBoundary>
      </ToastProvider>
    </ThemeRoot>
  );
}

function Page({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'start':
      return <StartPage />;
    case 'edit':
      return <EditPage key={route.draft} id={route.draft} />;
    case 'runs':
      return <RunsPage />;
    case 'run':
      return <RunPage key={route.id} id={route.id} />;
    case 'reference':
      return <ReferencePage name={route.name} entry={route.entry} />;
    case 'import':
      return <ImportPage />;
    case 'share':
      return <SharePage key={route.data} data={route.data} />;
    case 'unknown':
      return <UnknownPage hash={route.hash} />;
    default:
      return route satisfies never;
  }
}
