import { describeLeakMatrix } from '../api/reading-rule/matrix/matrixSpec';

describeLeakMatrix('every path');
