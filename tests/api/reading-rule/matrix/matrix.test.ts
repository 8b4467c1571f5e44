import { describeLeakMatrix } from './matrixSpec';

describeLeakMatrix('each hop');
