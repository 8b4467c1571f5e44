import { describeEndpoint } from './endpointSpec';

describeEndpoint('handing in wire copy on SQLite', () => Promise.resolve('sqlite'));
