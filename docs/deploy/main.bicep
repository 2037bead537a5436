// OgpTeams on Azure: a container app of one replica, PostgreSQL in a private network, the Azure Bot and its Teams channel.
// The app registration, its certificate and the grant on the site come first (deploy.md, 2 and 3).
//
// The PostgreSQL store is not in this version of the bot: deployBot stays false until a release says that it is. What is
// deployed meanwhile is the Azure Bot with its Teams channel, for a bot that runs on a server of yours (compose.yaml).

@description('What the resources are called after: 3 to 16 small letters.')
@minLength(3)
@maxLength(16)
param name string = 'ogpteams'

@description('In the European Union for what people say.')
param location string = resourceGroup().location

@description('The public host name of the bot, without https://.')
param domain string

@description('The application (client) id of the app registration.')
param appId string

@description('The directory the app is registered in.')
param tenantId string = subscription().tenantId

@description('Whether the bot itself runs here. Needs the PostgreSQL store.')
param deployBot bool = false

@description('The image of docs/deploy/Dockerfile in your registry, by its digest or version.')
param image string = ''

@description('The registry the image is in, for example exemple.azurecr.io; the identity needs AcrPull on it.')
param registry string = ''

@description('The SharePoint site of the workshops.')
param siteUrl string = ''

@description('The app registration’s certificate, with its key, as a Key Vault secret in PEM; the identity needs Key Vault Secrets User on it.')
param certificateSecretUri string = ''

@description('Of the database; kept by the container app as a secret.')
@secure()
param databasePassword string = ''

var databaseUser = 'ogpteams'
var databaseName = 'ogpteams'
var certificate = '/run/secrets/app.pem'

// What the container app reads its image and its certificate with.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = if (deployBot) {
  name: '${name}-identity'
  location: location
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'OgpTeams'
    endpoint: 'https://${domain}/api/messages'
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppType: 'SingleTenant'
    disableLocalAuth: true
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      acceptedTerms: true
      enableCalling: false
    }
  }
}

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = if (deployBot) {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: ['10.20.0.0/16']
    }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.20.0.0/23'
          delegations: [
            {
              name: 'app'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.20.4.0/28'
          delegations: [
            {
              name: 'database'
              properties: {
                serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers'
              }
            }
          ]
        }
      }
    ]
  }

  resource app 'subnets' existing = {
    name: 'app'
  }

  resource database 'subnets' existing = {
    name: 'database'
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = if (deployBot) {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: 'link'
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: {
        id: network.id
      }
    }
  }
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2023-06-01-preview' = if (deployBot) {
  name: '${name}-${uniqueString(resourceGroup().id)}'
  location: location
  sku: {
    name: 'Standard_B1ms'
    tier: 'Burstable'
  }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: {
      storageSizeGB: 32
    }
    backup: {
      backupRetentionDays: 35
      geoRedundantBackup: 'Disabled'
    }
    network: {
      delegatedSubnetResourceId: network::database.id
      privateDnsZoneArmResourceId: zone.id
    }
  }
  dependsOn: [
    zone::link
  ]

  resource database 'databases' = {
    name: databaseName
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = if (deployBot) {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = if (deployBot) {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs!.properties.customerId
        sharedKey: logs!.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: {
      infrastructureSubnetId: network::app.id
      internal: false
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = if (deployBot) {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 8080
        transport: 'http'
        allowInsecure: false
      }
      registries: empty(registry) ? [] : [
        {
          server: registry
          identity: identity.id
        }
      ]
      secrets: [
        {
          name: 'app-pem'
          keyVaultUrl: certificateSecretUri
          identity: identity.id
        }
        {
          name: 'database'
          value: 'Host=${server!.properties.fullyQualifiedDomainName};Database=${databaseName};Username=${databaseUser};Password=${databasePassword};SSL Mode=VerifyFull'
        }
      ]
    }
    template: {
      containers: [
        {
          name: 'bot'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: [
            { name: 'Bot__Authentication', value: 'SingleTenant' }
            { name: 'Bot__AppId', value: appId }
            { name: 'Bot__TenantId', value: tenantId }
            { name: 'Bot__CertificatePath', value: certificate }
            { name: 'EventStore__Provider', value: 'PostgreSql' }
            { name: 'EventStore__ConnectionString', secretRef: 'database' }
            { name: 'DocumentLibrary__Provider', value: 'Graph' }
            { name: 'DocumentLibrary__Graph__SiteUrl', value: siteUrl }
            { name: 'DocumentLibrary__Graph__TenantId', value: tenantId }
            { name: 'DocumentLibrary__Graph__ClientId', value: appId }
            { name: 'DocumentLibrary__Graph__CertificatePath', value: certificate }
          ]
          probes: [
            {
              type: 'Liveness'
              httpGet: {
                path: '/health/live'
                port: 8080
              }
              periodSeconds: 30
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/health/ready'
                port: 8080
              }
              periodSeconds: 15
            }
          ]
          volumeMounts: [
            {
              volumeName: 'secrets'
              mountPath: '/run/secrets'
            }
            {
              volumeName: 'data'
              mountPath: '/data'
            }
          ]
        }
      ]
      scale: {
        minReplicas: 1
        maxReplicas: 1
      }
      terminationGracePeriodSeconds: 30
      volumes: [
        {
          name: 'secrets'
          storageType: 'Secret'
          secrets: [
            {
              secretRef: 'app-pem'
              path: 'app.pem'
            }
          ]
        }
        {
          // With PostgreSQL and SharePoint nothing here has to outlive the container.
          name: 'data'
          storageType: 'EmptyDir'
        }
      ]
    }
  }
}

output messagingEndpoint string = bot.properties.endpoint
output containerAppHost string = deployBot ? app!.properties.configuration.ingress.fqdn : ''
output identityPrincipalId string = deployBot ? identity!.properties.principalId : ''
