import { useState } from 'react';
import { todayIn } from '../../../../../web/days.ts';
import { useSession } from '../../../../../web/session.ts';

/** The day in the government's zone on which this page was opened. */
export function useToday(): string {
  const { government } = useSession();
  const [today] = useState(() => todayIn(government.zone));
  return today;
}
