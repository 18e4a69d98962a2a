import { formNotices } from '../personal-data/notices.ts';
import type { App, Services } from '../services.ts';
import { fill } from '../texts.ts';
import { html } from './html.ts';
import { texts } from './information-texts.ts';
import { pageRoute } from './pages.ts';
import { entry } from './parts.ts';

type Key = keyof typeof texts.id;

/** Information pages: path → title, lead, and its sections as [heading, text]. */
const PAGES: Record<string, { title: Key; lead: Key; sections: [Key, Key][] }> = {
  '/privasi': {
    title: 'privacyTitle',
    lead: 'privacyLead',
    sections: [
      ['privacyWhoTitle', 'privacyWho'],
      ['privacyVisitTitle', 'privacyVisit'],
      ['privacyFormTitle', 'privacyForm'],
      ['privacyCheckTitle', 'privacyCheck'],
      ['privacyStaffTitle', 'privacyStaff'],
      ['privacyRightsTitle', 'privacyRights'],
    ],
  },
  '/aksesibilitas': {
    title: 'accessibilityTitle',
    lead: 'accessibilityLead',
    sections: [
      ['accessibilityDoneTitle', 'accessibilityDone'],
      ['accessibilityKeysTitle', 'accessibilityKeys'],
      ['accessibilityLimitsTitle', 'accessibilityLimits'],
      ['accessibilityReportTitle', 'accessibilityReport'],
    ],
  },
  '/bantuan': {
    title: 'helpTitle',
    lead: 'helpLead',
    sections: [
      ['helpReportTitle', 'helpReport'],
      ['helpCheckTitle', 'helpCheck'],
      ['helpActivateTitle', 'helpActivate'],
      ['helpPasswordTitle', 'helpPassword'],
      ['helpFindingTitle', 'helpFinding'],
    ],
  },
};

/** `/privasi`, `/aksesibilitas`, `/bantuan`. */
export function registerInformation(app: App, services: Services): void {
  for (const [path, { title, lead, sections }] of Object.entries(PAGES)) {
    pageRoute(app, services, { path }, async (tx, context) => {
      const { government, locale } = context;
      const t = texts[locale];
      const words = (key: Key) => fill(t[key], { government: government.name });
      return {
        title: t[title],
        indexed: true,
        body: html`<h1>${t[title]}</h1>
<p class="lead">${words(lead)}</p>
${sections.map(([heading, text]) => entry(t[heading], html`<p>${words(text)}</p>`))}
${path === '/privasi' ? await formNotices(tx, context, services.wires.personal) : null}`,
      };
    });
  }
}
