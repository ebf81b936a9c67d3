import { type ComponentType, lazy, Suspense } from 'react';
import { useAddress } from './address.js';
import { Frame } from './components/frame.js';
import { Guard } from './components/guard.js';
import { Asking, NotHere } from './components/states.js';
import { HomeScreen } from './screens/home.js';
import { useSession } from './session.js';

export interface ScreenProps {
  /** The parts of the path that the route's pattern leaves open, decoded. */
  readonly params: readonly string[];
}

/** A screen that is fetched when it is first shown. */
const later = <M,>(load: () => Promise<M>, name: keyof M) =>
  lazy(async () => ({ default: (await load())[name] as ComponentType<ScreenProps> }));

const SignInScreen = lazy(async () => ({ default: (await import('./screens/sign-in.js')).SignInScreen }));

const series = () => import('./screens/series.js');

/** Every view of the app and its address. */
const routes: readonly [RegExp, ComponentType<ScreenProps>][] = [
  [/^\/$/, HomeScreen],
  [/^\/documents$/, later(() => import('./screens/documents.js'), 'DocumentsScreen')],
  [/^\/documents\/([^/]+)$/, later(() => import('./screens/document.js'), 'DocumentScreen')],
  [/^\/between\/([^/]+)\/([^/]+)$/, later(() => import('./screens/pair.js'), 'PairScreen')],
  [/^\/meetings\/([^/]+)$/, later(() => import('./screens/meeting.js'), 'MeetingScreen')],
  [/^\/findings\/([^/]+)$/, later(() => import('./screens/findings.js'), 'FindingsScreen')],
  [/^\/actors\/([^/]+)$/, later(() => import('./screens/actor.js'), 'ActorScreen')],
  [/^\/people\/([^/]+)$/, later(() => import('./screens/person.js'), 'PersonScreen')],
  [/^\/series$/, later(series, 'AllSeriesScreen')],
  [/^\/series\/([^/]+)$/, later(series, 'SeriesScreen')],
  [/^\/subjects\/([^/]+)$/, later(() => import('./screens/subject.js'), 'SubjectScreen')],
  [/^\/network$/, later(() => import('./screens/network.js'), 'NetworkScreen')],
  [/^\/brief\/([^/]+)\/([^/]+)$/, later(() => import('./screens/brief.js'), 'BriefScreen')],
  [/^\/review$/, later(() => import('./screens/review.js'), 'ReviewScreen')],
  [/^\/add$/, later(() => import('./screens/add.js'), 'AddScreen')],
  [/^\/search$/, later(() => import('./screens/search.js'), 'SearchScreen')],
];

export function App() {
  const { path } = useAddress();
  if (useSession() === 'needed')
    return (
      <Suspense>
        <SignInScreen />
      </Suspense>
    );
  for (const [pattern, Screen] of routes) {
    const match = pattern.exec(path);
    if (match)
      return (
        <Frame>
          <Guard key={path}>
            <Suspense fallback={<Asking what="the page" />}>
              <Screen key={path} params={match.slice(1).map(decodeURIComponent)} />
            </Suspense>
          </Guard>
        </Frame>
      );
  }
  return (
    <Frame>
      <NotHere />
    </Frame>
  );
}
