import swagger from '@fastify/swagger';
import { jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { IN_PERSON, scopesFor } from '../platform/access-tokens/scopes.ts';
import { completeDocument, type Described } from '../platform/http/openapi/complete-document.ts';
import { describeRoute, SESSION, TOKEN } from '../platform/http/openapi/describe-route.ts';
import type { App } from '../platform/services.ts';
import { capabilities } from './capabilities.ts';

/** What each first tag stands for; a test holds that none is missing. */
const TAGS: Readonly<Record<string, string>> = {
  platform: 'Accounts, sessions, calendar, parameters, inbox, alarms and imports: of the house itself',
  directory: 'Agencies, people, positions, roles and roll-out',
  findings: 'Assignments, reports (LHP), findings, recommendations, follow-up and losses',
  clearance: 'The certificate "free of findings" (ESKBT)',
  'service-standards': 'What an agency promises: steps, time and official fee',
  complaints: 'Complaints of citizens and of staff, from receipt to the second reviewer',
  consultation: 'Questions to the inspectorate, duty roster, appointments, knowledge base',
  guestbook: 'Visitors, doors, and the tablet at the entrance',
  gratification: 'Gifts received or refused, and their way to KPK',
  learning: 'Lessons where something went wrong, and the yearly pledge',
  'front-door': 'Which way in is the right one, and the pages of agencies',
  travel: 'Official travel from the letter to the settlement',
  spending: 'Budget, contracts and payments beside their plans',
  audit: 'Accountability packages (SPJ), rules over spending and procurement, the desk of auditors',
  probity: 'Auditors beside a procurement: checklists and gates',
  survey: 'The integrity survey: waves, invitations and results',
  privacy: 'Requests about personal data, the register of processing, breaches',
  oversight: 'The integrity map: every agency, month by month',
  [IN_PERSON]: 'Asks for somebody in person: no access token may call it',
};

const DESCRIPTION = `Interface of the staff application. Absent and foreign rows answer alike (404).

Whoever is signed in sends the cookie and comes from the same origin (\`Sec-Fetch-Site\` or \`Origin\` say so). A program sends an access token
(\`Authorization: Bearer lurus_…\`); the scope that an operation asks of it stands beside it. A token never has more rights than its owner.

Days are \`YYYY-MM-DD\`, times ISO 8601 in UTC, money whole rupiah. Every refusal is a problem of RFC 9457. Examples are invented.`;

const scopes = scopesFor(capabilities.map((each) => each.name));

/** `/api/openapi.json` (OpenAPI 3.1), made from all routes that are declared after this. */
export async function keepInterfaceDocument(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Lurus',
        version: '1',
        description: DESCRIPTION,
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
      servers: [{ url: '/' }],
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
      components: {
        securitySchemes: {
          [SESSION]: {
            type: 'apiKey',
            in: 'cookie',
            name: 'lurus',
            description: 'Session of somebody who has signed in',
          },
          [TOKEN]: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'lurus_…',
            description: `Access token, made in the profile. Scopes: ${scopes.join(', ')}`,
          },
        },
      },
      security: [{ [SESSION]: [] }],
    },
    transform: describeRoute,
    transformObject: (made) =>
      completeDocument(jsonSchemaTransformObject(made) as unknown as Described) as never,
  });
  // Made and written once, when somebody first asks.
  let text: string | null = null;
  app.get('/api/openapi.json', { schema: { hide: true } }, (_request, reply) => {
    text ??= JSON.stringify(app.swagger());
    return reply.type('application/json; charset=utf-8').send(text);
  });
}
