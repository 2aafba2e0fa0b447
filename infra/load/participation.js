// k6 run -e BASE=http://localhost:8080 -e BASIC=$(printf "client:secret" | base64) participation.js
import http from 'k6/http';
import { check } from 'k6';

export const options = { vus: 10, duration: '30s', thresholds: { http_req_failed: ['rate<0.01'] } };

export function setup() {
    const token = http.post(`${__ENV.BASE}/oauth2/token`,
        { grant_type: 'client_credentials', scope: 'catalogue.read insight.read' },
        { auth: 'basic', headers: { Authorization: `Basic ${__ENV.BASIC}` } });
    return token.json('access_token');
}

export default function (token) {
    const headers = { Authorization: `Bearer ${token}` };
    check(http.get(`${__ENV.BASE}/api/v1/search?q=${encodeURIComponent('大单元教学')}`, { headers }), { found: r => r.status === 200 });
    check(http.get(`${__ENV.BASE}/api/v1/insight/participation`, { headers }), { counted: r => r.status === 200 });
}
