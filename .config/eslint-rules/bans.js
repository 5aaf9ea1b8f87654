/**
 * Bans that one syntax pattern can see. Each is a rule of its own (house/<name>), so that it can be scoped to files and
 * suppressed, with a reason, without touching its neighbours. Patterns look at what is imported rather than at how it
 * is later called, so that an alias does not slip through.
 */
const imported = (name, from = '') =>
  `ImportDeclaration[source.value=/^${from}/] > ImportSpecifier[imported.name=${name}]`;
const key = (name) => `:matches([key.name=${name}], [key.value=${name}])`;

const bans = {
  'no-forward-ref': {
    pattern: [imported('"forwardRef"'), 'MemberExpression[property.name="forwardRef"]'],
    message:
      'forwardRef hides an import cycle. Move what both sides need into a third file, or tell the other side by an event.',
  },
  'no-global-module': {
    pattern: [
      imported('"Global"', '@nestjs'),
      'Decorator MemberExpression[property.name="Global"]',
      `Property${key('"global"')}[value.value=true]`,
    ],
    message: 'A global module gives everyone a dependency nobody wrote down. Import the module where it is used.',
  },
  'no-request-scope': {
    pattern: [
      ':matches(MemberExpression[object.name="Scope"], MemberExpression[object.property.name="Scope"])[property.name="REQUEST"]',
      imported('"REQUEST"', '@nestjs'),
    ],
    message: 'Request-scoped providers rebuild half the application per request. Read the tenant context instead.',
  },
  'no-synchronize': {
    pattern: [
      `Property${key('"synchronize"')}:not([value.value=false])`,
      'CallExpression[callee.property.name="synchronize"]',
    ],
    message: 'The schema changes by migration only; synchronize can drop a column with evidence in it.',
  },
  'no-eager-or-lazy': {
    pattern: [`Property${key('/^(eager|lazy)$/')}:not([value.value=false])`],
    message: 'Nothing is loaded that nobody asked for. Read what is needed in the repository or in a list-/read- file.',
  },
  'no-relations': {
    pattern: [
      `Property${key('"relations"')}`,
      imported('/^(OneToOne|OneToMany|ManyToOne|ManyToMany|JoinTable|JoinColumn)$/', 'typeorm'),
    ],
    message: 'Mappings have columns, not relations: hold the id, and join in SQL where it can be seen.',
  },
  'no-entity-subscriber': {
    pattern: [imported('/^(EntitySubscriberInterface|EventSubscriber)$/', 'typeorm')],
    message: 'A subscriber acts behind the reader. Write the event row in the use case, in the same transaction.',
  },
  'no-base-service': {
    pattern: [':matches(ClassDeclaration, ClassExpression)[id.name=/^(Base|Abstract).*Service$|BaseService$/]'],
    message: 'A base service collects what nobody wanted to place. Inject the one thing that is needed.',
  },
  'no-ambient-time': {
    pattern: [
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
      ':matches(MemberExpression[object.name="Date"], MemberExpression[object.property.name="Date"])[property.name="now"]',
      'MemberExpression[object.name="Temporal"][property.name="Now"]',
    ],
    message: 'Deadlines are law here, so tests must steer time. Inject Clock; a pure function takes the instant.',
  },
  'no-ambient-random': {
    pattern: ['MemberExpression[object.name="Math"][property.name="random"]'],
    message: 'Not repeatable and not secret. Ids come from platform ids, secrets from node:crypto.',
  },
  'no-process-env': {
    pattern: [
      'MemberExpression[object.name="process"][property.name="env"]',
      'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]',
      imported('"env"', '(node:)?process$'),
    ],
    message:
      'Settings are parsed once, in apps/api/src/config.ts, and fail at boot with their name. Inject the parsed value.',
  },
};

/** The rules, by name without the `house/` prefix. */
export const banRules = Object.fromEntries(
  Object.entries(bans).map(([name, { pattern, message }]) => [
    name,
    {
      meta: { type: 'problem', schema: [], messages: { banned: message } },
      create: (context) => ({
        [pattern.join(', ')]: (node) => context.report({ node, messageId: 'banned' }),
      }),
    },
  ]),
);
