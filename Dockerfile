# Built with what runs it and nothing more; the database is a PostgreSQL server of its own (docs/running-it.md).
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
RUN npm ci --omit=dev
COPY bin bin
COPY tools tools
COPY law law
COPY reference reference
COPY demo demo
COPY src src
RUN node tools/build.mjs

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 LOS_DATA=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/bin bin
COPY --from=build /app/dist dist
COPY --from=build /app/law law
COPY --from=build /app/reference reference
COPY --from=build /app/src/database/migrations src/database/migrations
COPY --from=build /app/src/web/assets src/web/assets
RUN install -d -o node -g node -m 0700 /data
VOLUME /data
USER node
EXPOSE 3000
# The sign-in page asks the database for the name of the service: it answers only when both are well.
HEALTHCHECK --interval=30s --timeout=5s --start-period=2m --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/sign-in`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/los", "start"]
