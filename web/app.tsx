import { type ComponentType, lazy, Suspense } from 'react';
import { useAddress } from './address.js';
import { Frame } from './components/frame.js';
import { Asking, NotHere } from './components/states.js';
import { HomeScreen } from './screens/home.js';

export interface ScreenProps {
  /** The parts of the path that the route's pattern leaves open, decoded. */
  readonly params: readonly string[];
}

const DocumentsScreen = lazy(() => import('./screens/documents.js').then((m) => ({ default: m.DocumentsScreen })));
const DocumentScreen = lazy(() => import('./screens/document.js').then((m) => ({ default: m.DocumentScreen })));
const PairScreen = lazy(() => import('./screens/pair.js').then((m) => ({ default: m.PairScreen })));
const MeetingScreen = lazy(() => import('./screens/meeting.js').then((m) => ({ default: m.MeetingScreen })));
const SearchScreen = lazy(() => import('./screens/search.js').then((m) => ({ default: m.SearchScreen })));

/** Every view of the app and its address. */
const routes: readonly [RegExp, ComponentType<ScreenProps>][] = [
  [/^\/$/, HomeScreen],
  [/^\/documents$/, DocumentsScreen],
  [/^\/documents\/([^/]+)$/, DocumentScreen],
  [/^\/between\/([^/]+)\/([^/]+)$/, PairScreen],
  [/^\/meetings\/([^/]+)$/, MeetingScreen],
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
