import { term } from './glossary/content-type';
import { proposal } from './proposals/content-type';
import { keptText, translation } from './state/content-types';

export default { translation, 'kept-text': keptText, proposal, term };
