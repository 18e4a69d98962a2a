import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { asAttachment } from '../../../platform/files/disposition.ts';
import { requestLocale } from '../../../platform/http/problems.ts';
import { idSchema } from '../../../platform/http/schemas.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { slowDown } from '../../../platform/open-forms/network-limits.ts';
import type { App, Services } from '../../../platform/services.ts';
import { calendarOf } from '../actions/calendar-of.ts';
import { lockAppointment } from '../store/appointments.ts';
import { findQuestion } from '../store/questions.ts';

const KEY_LENGTH = 32;

function keyOf(vault: Vault, id: string): string {
  return vault.mac(`consultation-calendar:${id}`).slice(0, KEY_LENGTH);
}

/** The address of an appointment's calendar file: a key of its own opens it, never the code of the question. */
export function calendarPath(vault: Vault, id: string): string {
  return `/konsultasi/janji/${id}/${keyOf(vault, id)}.ics`;
}

/** `/konsultasi/janji/ID/KEY.ics`: number, time and place; nothing of what is asked. Unknown and wrong answer alike. */
export function calendarFiles(app: App, services: Services, vault: Vault): void {
  app.get(
    '/konsultasi/janji/:id/:file',
    { schema: { hide: true } },
    async (request: FastifyRequest, reply) => {
      await slowDown(request, 'code');
      const { id, file } = request.params as { id: string; file: string };
      const government = await services.governmentOf(request.host);
      const known = idSchema.safeParse(id).success && sameText(file, `${keyOf(vault, id)}.ics`);
      if (government === null || !known) return reply.callNotFound();
      const now = services.clock().toString();
      const made = await services.db.asGovernment(government.id, async (tx) => {
        const row = await lockAppointment(tx, id);
        const question = row === undefined ? undefined : await findQuestion(tx, row.question_id);
        if (row === undefined || question === undefined) return null;
        const text = calendarOf(government, requestLocale(request), now, question.number, row);
        return { name: `${question.number}.ics`, text };
      });
      if (made === null) return reply.callNotFound();
      return asAttachment(reply, made.name, 'text/calendar; charset=utf-8').send(made.text);
    },
  );
}

function sameText(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
