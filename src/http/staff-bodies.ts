import { z } from '@strapi/utils';

import { isInheritedName } from './inherited-names';
import { rowId } from './row-ids';

const text = z.string({ error: 'must be text' });
const texts = z.array(text, { error: 'must be a list of texts' });
const rowIds = z.array(rowId, { error: 'must be a list of ids' });
const anObject = { error: 'must be an object' };

const optional = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.looseObject(shape, anObject).partial();

const permissions = z.array(
  optional({
    action: text,
    subject: text.nullable(),
    field: text.nullable(),
    properties: optional({ fields: texts.nullable(), locales: texts.nullable() }).nullable(),
    conditions: texts.nullable(),
  }),
  { error: 'must be a list of permissions' },
);

const readersPermissions = z.record(
  text,
  z.looseObject(
    {
      controllers: z.record(
        text,
        z.record(text, optional({ enabled: z.boolean({ error: 'must be true or false' }) }), {
          error: 'must be actions by name',
        }),
        { error: 'must be controllers by name' },
      ),
    },
    anObject,
  ),
  { error: 'must be permissions by plugin or type' },
);

const mailTemplate = z.looseObject(
  {
    options: z.looseObject(
      { from: optional({ name: text, email: text }), object: text, message: text },
      anObject,
    ),
  },
  anObject,
);

const typeName = text.refine((name) => !isInheritedName(name), {
  error: 'must be the name of a content type',
});

const person = optional({
  email: text,
  firstname: text.nullable(),
  lastname: text.nullable(),
  username: text.nullable(),
  password: text,
  roles: rowIds,
});

/**
 * Shapes of bodies on which Strapi 5.54 fails (500), or ends the process where it checks a list after its answer: by path.
 * Strapi checks the rest, such as what is required.
 */
export const STAFF_BODIES: [RegExp, z.ZodType][] = [
  [/^\/admin\/roles\/[^/]+\/permissions$/, optional({ permissions })],
  // Strapi requires no permissions, and fails without them.
  [/^\/admin\/permissions\/check$/, z.looseObject({ permissions }, anObject)],
  [
    /^\/admin\/(api|admin)-tokens(\/[^/]+)?$/,
    optional({ permissions: texts.nullable(), adminPermissions: permissions.nullable() }),
  ],
  [/^\/admin\/users(\/[^/]+)?$/, person],
  [
    /\/(batch|bulk)-delete$|\/bulk-move$/,
    optional({ ids: rowIds, fileIds: rowIds, folderIds: rowIds }),
  ],
  [/^\/content-manager\/uid\/[^/]+$/, optional({ contentTypeUID: typeName })],
  [/^\/upload\/folders(\/[^/]+)?$/, optional({ name: text, parent: rowId.nullable() })],
  [
    /^\/(api\/)?email(\/test)?$/,
    optional({
      to: z.union([text, texts], { error: 'must be an address, or a list of addresses' }),
      subject: text,
      text,
      html: text,
    }),
  ],
  [
    /^\/users-permissions\/email-templates$/,
    z.looseObject({
      'email-templates': z.record(text, mailTemplate, { error: 'must be templates by name' }),
    }),
  ],
  [
    /^\/(api\/)?users-permissions\/roles(\/[^/]+)?$/,
    optional({ name: text, description: text, permissions: readersPermissions }),
  ],
];
