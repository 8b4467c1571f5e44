import { describeModel } from '../api/flash-news-model/modelSpec';

describeModel({ runs: 5, deeds: 60 });
