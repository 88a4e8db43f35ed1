import assert from 'node:assert/strict';
import { mask } from '../../../src/core/prose/mask';
import type { LanguageContext } from '../../../src/core/prose/passages';
import { findPeople, peopleWords } from '../../../src/core/prose/people';
import { tokens } from '../../../src/core/prose/tokens';

function people(text: string, context: Partial<LanguageContext> = {}): string[] {
  const read = mask(text);
  const all = tokens(read, 0, read.length);
  const words = peopleWords({ source: text, people: [], status: 'draft', severity: null, ...context });
  return findPeople(all, words).map(({ kind, from, to }) => `${kind}: ${all.slice(from, to).map(({ word }) => word).join(' ')}`); // prettier-ignore
}

describe('people in a sentence', () => {
  it('are roles with what belongs to them', () => {
    assert.deepEqual(people('The on-call engineer from storage paged one of our developers.'), [
      'role: the on-call engineer from storage',
      'role: one of our developers',
    ]);
  });

  it('are names with what is said of them before the verb', () => {
    assert.deepEqual(people('Bob from the network team called, and Maria (DBA) closed it.'), [
      'name: bob from the network team',
      'name: maria ( dba )',
    ]);
    assert.deepEqual(people('Petra, our DBA, slept.'), ['name: petra , our dba ,']);
    assert.deepEqual(people('Petra, our cache, slept.'), ['name: petra']);
    assert.deepEqual(people('Petra (with Tom) slept.'), ['name: petra', 'name: tom']);
    assert.deepEqual(people('The team responsible for the gate had slept.'), [
      'group: the team responsible for the gate',
    ]);
    assert.deepEqual(people('A clerk of our hosting company asked somebody in IT.'), [
      'role: a clerk of our hosting company',
      'someone: somebody in it',
    ]);
  });

  it('are the IT department in capitals only, and departments where no software is named so', () => {
    assert.deepEqual(people('IT was slow to react.'), ['group: it']);
    assert.deepEqual(people('Support was late to answer, because Legal sat on it.').length, 2);
    for (const thing of [
      'It was slow to react.',
      'It took ages to answer the health check.',
      'It forgot the session after a restart.',
      'It ignored the header, because It never tested the port.',
      'Security was late to load its rules.',
      'Logistics was slow to render.',
    ])
      assert.deepEqual(people(thing), [], thing);
  });

  it('are given names, handles, declared names and roles', () => {
    assert.deepEqual(people('Petra asked @mo and anna.', { people: [{ id: 'anna', name: 'Anna', role: null }] }), [
      'name: petra',
      'name: @mo',
      'name: anna',
    ]);
    assert.deepEqual(people('The wrangler slept.', { roles: ['wrangler'] }), ['role: the wrangler']);
  });

  it('are names in other spellings, and those that stand in a field with a capital letter', () => {
    assert.deepEqual(people('Jörg asked Käthe, Bjoern and Anneliese.'), [
      'name: jörg',
      'name: käthe',
      'name: bjoern',
      'name: anneliese',
    ]);
    const mirka = { people: [{ id: 'goesta', name: 'Gösta Ek', role: null }], named: ['mirkaela'] };
    assert.deepEqual(people('Then Gosta and Mirkaela read it, and goesta.', mirka), [
      'name: gosta',
      'name: mirkaela',
      'name: goesta',
    ]);
    assert.deepEqual(people('The mirkaela cluster and the Köln site stopped.', mirka), []);
  });

  it('are ids whose person is told by a role, but no ids of teams and systems', () => {
    const named = (id: string, name: string): string[] =>
      people(`The page woke ${id}.`, { people: [{ id, name, role: null }] });
    assert.deepEqual(named('lotte', 'on-call engineer'), ['name: lotte']);
    assert.deepEqual(named('ijeoma', 'database administrator'), ['name: ijeoma']);
    assert.deepEqual(named('hub', 'The hub team'), []);
    assert.deepEqual(named('web', 'web engineer'), []);
    assert.deepEqual(named('storage', 'storage engineers'), []);
  });

  it('are not software that sounds like people', () => {
    assert.deepEqual(
      people('The Kubernetes operator, the package manager, the user agent and the OOM killer ran.'),
      [],
    );
    assert.deepEqual(people('The team channel and the support ticket were open.'), []);
    assert.deepEqual(people('The consumer group lost its leader.'), []);
    assert.deepEqual(people('Maria failed over.', { systems: ['maria'] }), []);
  });

  it('are not the name of a group or system that a review declares', () => {
    assert.deepEqual(
      people('The development node ran.', { people: [{ id: 'dev', name: 'The development team', role: null }] }),
      [],
    );
  });
});
