import { PERSON_PATH, QUOTES_PATH } from './paths';

const route = (path: string, handler: string) => ({
  ...{ method: 'GET', path, handler },
  config: { prefix: '' },
});

/** Routes of the content API, directly below /api. */
export const publicRoutes = [
  route(QUOTES_PATH, 'quotes.find'),
  route(PERSON_PATH, 'people.findOne'),
];
