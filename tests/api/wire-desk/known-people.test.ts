import { describeKnownPeople } from './knownPeopleSpec';

describeKnownPeople('new people who are known by now', () => Promise.resolve('sqlite'));
