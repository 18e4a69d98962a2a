import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHANNELS } from '../../../platform/channels.ts';
import { chooseChannel, MATTERS, MONEY, WHO } from './choose-channel.ts';

const maybe = <T>(values: readonly T[]) => [undefined, ...values];
const all = maybe(WHO).flatMap((who) =>
  maybe(MONEY).flatMap((money) => maybe(MATTERS).map((matter) => ({ who, money, matter }))),
);

test('every set of answers leads to a question that was not answered, or to a channel', () => {
  assert.equal(all.length, 3 * 4 * 4);
  for (const answers of all) {
    const advice = chooseChannel(answers);
    if ('ask' in advice) assert.equal(answers[advice.ask], undefined, JSON.stringify(answers));
    else assert.ok([advice.channel, ...advice.also].every((each) => CHANNELS.includes(each)));
  }
});

test('three answers always suffice, and who has said all is asked nothing', () => {
  for (const who of WHO)
    for (const money of MONEY)
      for (const matter of MATTERS) assert.ok('channel' in chooseChannel({ who, money, matter }));
});

test('money, bribe and abuse lead to the sealed channel whatever else was said, and to nothing beside it', () => {
  for (const who of WHO)
    for (const matter of maybe(MATTERS)) {
      assert.deepEqual(chooseChannel({ who, money: 'yes', matter }), { channel: 'whistleblowing', also: [] });
      const unsure = chooseChannel({ who, money: 'unsure', matter });
      assert.ok('channel' in unsure && unsure.channel === 'whistleblowing' && unsure.also.length === 2);
    }
});

test('money is asked before the matter', () => {
  for (const who of WHO)
    for (const matter of maybe(MATTERS)) assert.deepEqual(chooseChannel({ who, matter }), { ask: 'money' });
});

test('employees and citizens have queues of their own', () => {
  const ways = (who: (typeof WHO)[number]) =>
    MATTERS.map((matter) => {
      const advice = chooseChannel({ who, money: 'no', matter });
      return 'channel' in advice ? advice.channel : null;
    });
  assert.deepEqual(ways('citizen'), ['complaint-public', 'consultation-public', 'consultation-public']);
  assert.deepEqual(ways('employee'), ['complaint-staff', 'gratification', 'consultation-staff']);
});
