import type { Token } from '../../model/analysis.js';

/** Whether words name people, firms and staff: what they promise or do, their government has not promised or done. */
export const isPrivate = (subject: Token): boolean => privately.test(subject.lemma.toLowerCase());

const privately =
  /^(citizen|company|firm|business|enterprise|people|worker|student|journalist|national|donor|individual|resident|investor|corporation|personnel|employee|staff|user|applicant|traveler|traveller|tourist|member|expert|scientist|volunteer|family|everyone|everybody|someone|anyone|somebody|person)$/;
