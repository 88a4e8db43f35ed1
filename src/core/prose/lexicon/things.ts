/** Words that stand with a capital letter where an owner may stand, and are none: systems, places, kinds of work, priorities, days. In small letters. */
export const THINGS = new Set(
  // Systems that terms.ts does not list.
  (
    'ceph clickhouse cockroach couchbase couchdb dynamo mongo influxdb timescale vitess patroni pgbouncer sqlite solr opensearch loki tempo mimir thanos cortex jaeger zipkin telegraf icinga nagios zabbix alertmanager ' +
    'celery sidekiq resque airflow dagster spark flink hadoop hive presto trino pulsar kinesis firehose kong caddy varnish squid bind unbound coredns keepalived cilium calico etcd kubelet karpenter keda velero ' +
    'harbor nexus artifactory buildkite bazel gradle maven webpack nextjs laravel symfony backstage pulumi crossplane chef salt packer spinnaker tekton rundeck bash zsh openssl openssh letsencrypt certbot keycloak ' +
    'okta datadog honeycomb rootly opslevel launchdarkly unleash statsig figma notion asana trello linear outlook gmail exchange sharepoint shopify magento wordpress drupal adyen klarna braintree plaid ' +
    // Places and parts of a system.
    'production prod staging preprod dev test sandbox canary primary secondary backend frontend web mobile desktop client server api database databases db storage network networks cache caches queue queues broker ' +
    'cluster clusters gateway proxy ingress egress firewall router switch disk disks memory cpu kernel hardware software firmware cloud region regions zone rack datacenter core edge app apps site sites portal ' +
    'checkout billing payments search login auth identity accounts orders inventory catalog catalogue messaging email mail chat data code config configuration settings secrets certificates certs dns schema schemas ' +
    'tables index indexes indices jobs pipeline pipelines builds artifacts image images containers pods nodes hosts agents workers services endpoints webhooks ' +
    // Kinds of work.
    'process processes people culture technical tech tooling tools docs documentation runbook runbooks playbook playbooks dashboards alerts alarms metrics logs traces tests drills training onboarding backups backup ' +
    'capacity performance reliability resilience quality safety compliance security privacy availability detection prevention mitigation response recovery observability automation communication comms governance ' +
    'release releases deploys rollout rollouts rollback rollbacks hotfix bugfix bug bugs feature features chore chores task tasks action actions item items note notes question idea ideas summary background ' +
    'context reason goal goals outcome owner owners ticket tickets issue issues story epic spike milestone project roadmap backlog sprint phase step steps part vendor vendors customer customers ' +
    // Priorities, sizes, states, days.
    'high higher highest medium low lower lowest normal critical urgent blocker major minor trivial important optional mandatory required nice must should could small large big short long mid near term immediate ' +
    'immediately now soon later next today tomorrow tonight ongoing pending open new old draft wip asap eta due done quick easy hard first second third last final stretch further other others misc miscellaneous ' +
    'general internal external public private global local shared legacy current future planned proposed possible parked deferred blocked yes no none mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul ' +
    'aug sep sept oct nov dec spring summer autumn winter week weeks month months quarter year'
  ).split(' '),
);
