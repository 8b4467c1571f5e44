import admin from './admin-routes';
import contentApi from './public-api/routes';

export default { 'content-api': contentApi, admin };
