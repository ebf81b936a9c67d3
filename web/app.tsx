import { type ComponentType, lazy, Suspense } from 'react';
import { useAddress } from './address.js';
import { Frame } from './components/frame.js';
import { Asking, NotHere } from './components/states.js';
import { DocumentsScreen } from './screens/documents.js';

export interface ScreenProps {
  /** The parts of the path that the route's pattern leaves open, decoded. */
  readonly params: readonly string[];
}

const DocumentScreen = lazy(() => import('./screens/document.js').then((m) => ({ default: m.DocumentScreen })));
const SearchScreen = lazy(() => import('./screens/search.js').then((m) => ({ default: m.SearchScreen })));

/** Every view of the app and its address. */
const routes: readonly [RegExp, ComponentType<ScreenProps>][] = [
  [/^\/$/, DocumentsScreen],
  [/^\/documents$/, DocumentsScreen],
  [/^\/documents\/([^/]+)$/, DocumentScreen],
  [/^\/search$/, SearchScreen],
];

export function App() {
  const { path } = useAddress();
  for (const [pattern, Screen] of routes) {
    const match = pattern.exec(path);
    if (match)
      return (
        <Frame>
          <Suspense fallback={<Asking what="the page" />}>
            <Screen key={path} params={match.slice(1).map(decodeURIComponent)} />
          </Suspense>
        </Frame>
      );
  }
  return (
    <Frame>
      <NotHere />
    </Frame>
  );
}
