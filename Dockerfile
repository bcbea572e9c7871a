# The gateway in a container; see docs/gateway.md.
FROM node:22-alpine
WORKDIR /gateway
RUN npm init -y && npm install --no-audit --no-fund onboarding-elements @redis/client altcha-lib undici
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 ADMIN_PORT=8081
EXPOSE 8080
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:8081/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "node_modules/.bin/onboarding-gateway"]
