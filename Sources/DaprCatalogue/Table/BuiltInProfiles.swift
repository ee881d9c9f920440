// Written by update.py, which says what it is made of. Do not edit.

/// The authentication profiles that many components share, each below its name.
let builtInProfiles = """
    -aws
     region string
     awsRegion string
     accessKey string sensitive
     secretKey string sensitive
     sessionToken string sensitive
     awsAccessKey string sensitive
     awsSecretKey string sensitive
     awsSessionToken string sensitive
     assumeRoleArn string
     sessionName string
     trustAnchorArn string
     trustProfileArn string
     awsIamRoleArn string
     awsStsSessionName string
    -azuread
     azureTenantId string
     azureClientId string
     azureCertificateFile string
     azureClientSecret string sensitive
     azureCertificate string sensitive
     azureCertificatePassword string sensitive
     azureEnvironment string =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud ~AzurePublicCloud
    -gcp
     privateKeyID string sensitive
     privateKey string sensitive
     type string
     projectID string
     clientEmail string
     clientID string
     authURI string
     tokenURI string
     authProviderX509CertURL string
     clientX509CertURL string
    """
