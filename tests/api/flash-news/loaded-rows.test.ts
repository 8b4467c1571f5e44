import { describeLoadedRows } from './loadedRowsSpec';

describeLoadedRows('rows of stories', () => Promise.resolve('sqlite'));
