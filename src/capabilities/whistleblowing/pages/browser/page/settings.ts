// What the server tells the scripts of this origin, by a data attribute of the page.
export interface MailboxSettings {
  /** UUID; salts the mailbox */
  government: string;
  demo: boolean;
  locale: 'id' | 'en';
  /** 'YYYY-MM-DD' in the government's zone */
  today: string;
  /** pinned root of the key directory, hex; null before the ceremony */
  root: string | null;
}

export interface ClientSettings extends MailboxSettings {
  modes: ('named' | 'confidential' | 'anonymous')[];
  /** pieces of evidence asked for */
  needed: number;
  /** division of the village fund, per cent */
  shares: { infrastructure: number; empowerment: number; tolerance: number };
  /** offices of the alternate readers; empty: none is appointed */
  alternates: string[];
  rootWords: string;
  /** reports may carry the token of a verified person */
  personToken: boolean;
  /** an officer types what somebody tells him at the counter */
  counter: boolean;
  /** words around the wizard, so that changing the language loads nothing anew and loses no answer */
  around: Record<'id' | 'en', Record<string, string>>;
  agencies: { id: string; name: string }[];
}
