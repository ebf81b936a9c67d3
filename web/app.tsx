import type { ComponentType } from 'react';
import { useAddressed } from './address.js';
import { Frame } from './components/frame.js';
import { Guard } from './components/guard.js';
import { NotHere } from './components/states.js';
import { ActorScreen } from './screens/actor.js';
import { AddScreen } from './screens/add.js';
import { BriefScreen } from './screens/brief.js';
import { DocumentScreen } from './screens/document.js';
import { DocumentsScreen } from './screens/documents.js';
import { FindingsScreen } from './screens/findings.js';
import { HomeScreen } from './screens/home.js';
import { MeetingScreen } from './screens/meeting.js';
import { NetworkScreen } from './screens/network.js';
import { PairScreen } from './screens/pair.js';
import { PersonScreen } from './screens/person.js';
import { ReviewScreen } from './screens/review.js';
import { SearchScreen } from './screens/search.js';
import { AllSeriesScreen, SeriesScreen } from './screens/series.js';
import { SignInScreen } from './screens/sign-in.js';
import { SubjectScreen } from './screens/subject.js';
import { useSession } from './session.js';

export interface ScreenProps {
  /** The parts of the path that the route's pattern leaves open, decoded. */
  readonly params: readonly string[];
}

/** Every view of the app and its address. */
const routes: readonly [RegExp, ComponentType<ScreenProps>][] = [
  [/^\/$/, HomeScreen],
  [/^\/documents$/, DocumentsScreen],
  [/^\/documents\/([^/]+)$/, DocumentScreen],
  [/^\/between\/([^/]+)\/([^/]+)$/, PairScreen],
  [/^\/meetings\/([^/]+)$/, MeetingScreen],
  [/^\/findings\/([^/]+)$/, FindingsScreen],
  [/^\/actors\/([^/]+)$/, ActorScreen],
  [/^\/people\/([^/]+)$/, PersonScreen],
  [/^\/series$/, AllSeriesScreen],
  [/^\/series\/([^/]+)$/, SeriesScreen],
  [/^\/subjects\/([^/]+)$/, SubjectScreen],
  [/^\/network$/, NetworkScreen],
  [/^\/brief\/([^/]+)\/([^/]+)$/, BriefScreen],
  [/^\/review$/, ReviewScreen],
  [/^\/add$/, AddScreen],
  [/^\/search$/, SearchScreen],
];

export function App() {
  const path = useAddressed((address) => address.path);
  if (useSession() === 'needed') return <SignInScreen />;
  for (const [pattern, Screen] of routes) {
    const match = pattern.exec(path);
    if (match)
      return (
        <Frame>
          <Guard key={path}>
            <Screen key={path} params={match.slice(1).map(decodeURIComponent)} />
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
