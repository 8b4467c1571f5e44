import { describePlans } from './planSpec';

describePlans('publishing a draft at a time', () => Promise.resolve('sqlite'));
