/**
 * The types of `contract/openapi.yaml`. Generated: `npm run contract:types`. Only for `satisfies` and tests: no published
 * declaration imports this file.
 */
export interface paths {
    "/auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a token, for a visitor or for a customer who logs in
         * @description Scope `customersynchro` needs the api-key only. Scope `customer` logs a customer in; the reply has the customer beside the token.
         */
        post: operations["authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refreshToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renews a token
         * @description A token lives for 15 minutes, its refresh token for 60.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/checkcard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finds a person by card number, e-mail address or mobile number
         * @description Exactly one of the three. 402 with code 53 is a new person: that rests on the guide alone.
         */
        get: operations["checkCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/verifyemail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to a new contact */
        post: operations["verifyContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/registrationVCWithVerificationCode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes an account and its card */
        put: operations["register"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/generateverificationcode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a code to the contact of a customer
         * @description For a registered customer (a forgotten password) this is inferred: the guide uses it for a person with a card only.
         */
        post: operations["generateCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/changeUAPByVerificationCode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets username and password */
        put: operations["changeCredentials"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/customerdatafields/{campaignid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the fields of the campaign */
        get: operations["readFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives all that is stored of the customer */
        get: operations["readCustomer"];
        /** Saves the personal data and consents */
        put: operations["saveCustomer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An id as text, as in the printed examples. A platform reads the number too. */
        Id: string | number;
        /**
         * @description 1 browser, 2 Android, 3 iOS; as text, as in the printed request (A).
         * @enum {unknown}
         */
        DeviceType: "1" | "2" | "3" | 1 | 2 | 3;
        OpenSession: {
            campaignid: components["schemas"]["Id"];
            devicetype: components["schemas"]["DeviceType"];
            /** @constant */
            scope: "customersynchro";
        };
        LogIn: {
            /** @description The address or number of the registration; by card the card number. */
            username: string;
            /** @description As typed. The English tutorial lists "passwords", the printed request of the Italian edition has "password". */
            password: string;
            campaignid: components["schemas"]["Id"];
            devicetype: components["schemas"]["DeviceType"];
            /** @constant */
            scope: "customer";
        };
        Refresh: {
            refreshToken: string;
        };
        VerifyContact: {
            campaignid: components["schemas"]["Id"];
            /** @description The English edition prints "emails"; the Italian one and the clients of R have "email". */
            email?: string;
            mobile?: string;
            devicetype: components["schemas"]["DeviceType"];
        } & (unknown | unknown);
        Register: {
            verificationcode: string;
            password: string;
            devicetype: components["schemas"]["DeviceType"];
            campaignid: components["schemas"]["Id"];
            categoryID: components["schemas"]["Id"];
            /** @description The identifier of the register step: the address or number. */
            username: string;
            mailcontactdata?: string;
            mobilecontactdata?: string;
        } & (unknown | unknown);
        /** @description Neither email nor mobile if the person gave a card number: the platform uses the contact that it has. */
        GenerateCode: {
            customerid: components["schemas"]["Id"];
            email?: string;
            mobile?: string;
            devicetype: components["schemas"]["DeviceType"];
        };
        ChangeCredentials: {
            customerid: components["schemas"]["Id"];
            username: string;
            password: string;
            verificationcode: string;
        };
        /** @description Every visible field that is not read-only, under its write name, and always the account's own contact. A field of the campaign's own that the list `dynamicFields` has is an item of `customerdynamicfields`; one of a map or a list is written under its name. */
        SaveCustomer: {
            name?: string;
            surname?: string;
            /** @enum {unknown} */
            gender?: "M" | "F" | "";
            /** @description YYYY-MM-DD. A date written DD/MM/YYYY came back empty. */
            birthdate?: string;
            identitycard?: string;
            identitycardtypeid?: string;
            mailcontactdata?: string;
            mobilecontactdata?: string;
            telephonecontactdata?: string;
            faxcontactdata?: string;
            address?: string;
            addressnumber?: string;
            addressprefix?: string;
            zip?: string;
            /** @description The id of the country as text; 3 is Italy. */
            country?: string;
            /** @description The id of the first geographic level as text. */
            geolevel1?: string;
            /** @description The id of a child of geolevel1 as text. */
            geolevel2?: string;
            /** @description The id of a child of geolevel2 as text. */
            geolevel3?: string;
            /** @description The id of a child of geolevel3 as text. */
            geolevel4?: string;
            /** @description The id of a child of geolevel4 as text. */
            geolevel5?: string;
            /** @description The chosen areas are active. A stored area that was deselected is in the list too, and not active. */
            interestareas?: components["schemas"]["InterestAreas"];
            accountnumber?: string;
            frequentflyernumber?: string;
            zone?: string;
            notes?: string;
            facebookid?: string;
            twitterid?: string;
            instagramid?: string;
            youtubeid?: string;
            usedforpromotions?: boolean;
            usedforstatistics?: boolean;
            usedbyothers?: boolean;
            cangetcurrentlocation?: boolean;
            cancomunicaverification?: boolean;
            /** @description The campaign's own fields that have an id and a type of the platform. */
            customerdynamicfields?: components["schemas"]["StoredOwnField"][];
        };
        /** @description The value of a field of the campaign's own that a map or a list names: a text, or a consent of the list `PrivacyCustomDataFields`. */
        OwnFieldValue: string | boolean;
        /** @description Interest areas by id, each chosen (`active`) or not. */
        InterestAreas: {
            /** @description As text only where a number is not exact. */
            id: number | string;
            active: boolean;
        }[];
        StoredOwnField: {
            id: number | string;
            value: string;
        };
        /** @description A field list has one of three shapes. An array is a list; an object with a member that is an object and has `visible` is a map; any other object has flags. A mandatory field without `visible` is visible. */
        FieldList: components["schemas"]["FieldListFlags"] | components["schemas"]["FieldListMap"] | components["schemas"]["FieldListArray"];
        /** @description Two Booleans for each fixed field (G: Data entry 2), by the names of M: `showX`, and `isMandatoryX` or `mandatoryX`; and a third, `readOnlyX`. */
        FieldListFlags: {
            showName?: boolean;
            isMandatoryName?: boolean;
            readOnlyName?: boolean;
            showSurname?: boolean;
            isMandatorySurname?: boolean;
            readOnlySurname?: boolean;
            showGender?: boolean;
            isMandatoryGender?: boolean;
            readOnlyGender?: boolean;
            showBirthdate?: boolean;
            isMandatoryBirthdate?: boolean;
            readOnlyBirthdate?: boolean;
            showDNI?: boolean;
            isMandatoryDNI?: boolean;
            readOnlyDNI?: boolean;
            showDNIType?: boolean;
            mandatoryDNIType?: boolean;
            readOnlyDNIType?: boolean;
            showEmail?: boolean;
            isMandatoryEmail?: boolean;
            readOnlyEmail?: boolean;
            showMobile?: boolean;
            isMandatoryMobile?: boolean;
            readOnlyMobile?: boolean;
            showTelephone?: boolean;
            isMandatoryTelephone?: boolean;
            readOnlyTelephone?: boolean;
            showFax?: boolean;
            isMandatoryFax?: boolean;
            readOnlyFax?: boolean;
            showAddress?: boolean;
            isMandatoryAddress?: boolean;
            readOnlyAddress?: boolean;
            showAddressPrefix?: boolean;
            isMandatoryAddressPrefix?: boolean;
            readOnlyAddressPrefix?: boolean;
            showAddressNumber?: boolean;
            isMandatoryAddressNumber?: boolean;
            readOnlyAddressNumber?: boolean;
            showZipCode?: boolean;
            isMandatoryZipCode?: boolean;
            readOnlyZipCode?: boolean;
            showCountry?: boolean;
            isMandatoryCountry?: boolean;
            readOnlyCountry?: boolean;
            showGeoLevels?: boolean;
            isMandatoryGeoLevels?: boolean;
            readOnlyGeoLevels?: boolean;
            showInterestAreas?: boolean;
            mandatoryInterestAreas?: boolean;
            readOnlyInterestAreas?: boolean;
            showAccountNumber?: boolean;
            isMandatoryAccountNumber?: boolean;
            readOnlyAccountNumber?: boolean;
            showFrequentFlyerNumber?: boolean;
            isMandatoryFrequentFlyerNumber?: boolean;
            readOnlyFrequentFlyerNumber?: boolean;
            showZone?: boolean;
            mandatoryZone?: boolean;
            readOnlyZone?: boolean;
            showNotes?: boolean;
            isMandatoryNotes?: boolean;
            readOnlyNotes?: boolean;
            /** @description A setting of the terminals, not a field for visitors. */
            showCanNotModCustInTerminals?: boolean;
            /** @description A setting of the terminals, not a field for visitors. */
            mandatoryCanNotModCustInTerminals?: boolean;
            /** @description A setting of the terminals, not a field for visitors. */
            readOnlyCanNotModCustInTerminals?: boolean;
            showCustomerDataCanBeUsedForPromotions?: boolean;
            isMandatoryCustomerDataCanBeUsedForPromotions?: boolean;
            readOnlyCustomerDataCanBeUsedForPromotions?: boolean;
            showCustomerDataCanBeUsedForStatistics?: boolean;
            isMandatoryCustomerDataCanBeUsedForStatistics?: boolean;
            readOnlyCustomerDataCanBeUsedForStatistics?: boolean;
            showCustomerDataCanBeUsedByOthers?: boolean;
            isMandatoryCustomerDataCanBeUsedByOthers?: boolean;
            readOnlyCustomerDataCanBeUsedByOthers?: boolean;
            showCustomerDataCanGetCurrentLocation?: boolean;
            mandatoryCustomerDataCanGetCurrentLocation?: boolean;
            readOnlyCustomerDataCanGetCurrentLocation?: boolean;
            showComunicaVerification?: boolean;
            mandatoryComunicaVerification?: boolean;
            readOnlyComunicaVerification?: boolean;
        };
        /** @description A map from the name of a field to three Booleans. The name is the write, read or flag name of the catalogue, in any case; another name is a field of the campaign's own. */
        FieldListMap: {
            [key: string]: {
                visible?: boolean;
                mandatory?: boolean;
                readOnly?: boolean;
            };
        };
        /** @description A list of fields, named as in a map. */
        FieldListArray: {
            name: string;
            visible?: boolean;
            mandatory?: boolean;
            readOnly?: boolean;
        }[];
        /** @description The fields of the campaign's own. */
        DynamicFields: components["schemas"]["DynamicField"][];
        /** @description A field of the campaign's own. */
        DynamicField: {
            id: number;
            campaignId?: number;
            name: string;
            dictionaryKey?: string;
            defaultValue?: string;
            flags: components["schemas"]["FieldFlags"];
            order?: number;
            options?: components["schemas"]["FieldOption"][];
            representation?: number;
            type: components["schemas"]["FieldType"];
        };
        /** @description The type of a field of the campaign's own. Only data type 7 is recorded, and no list of them is public; an unknown one is a text. */
        FieldType: {
            id?: number;
            /** @description A number, or one of the words text, date, number, boolean, options. */
            dataType: number | string;
            minValue?: number | string;
            maxValue?: number | string;
            length?: number;
        };
        /** @description The flags of a field of the campaign's own. A visitor sees it if it is enabled, visible and shown in the customer area. */
        FieldFlags: {
            flags?: number;
            isEnabled?: boolean;
            isVisible?: boolean;
            isMandatory?: boolean;
            chargePoints?: boolean;
            showingTerminal?: boolean;
            showingCustomerArea?: boolean;
            readOnly?: boolean;
        };
        /** @description A choice; `value` is what people read. */
        FieldOption: {
            id: number;
            value: string;
            useDefaultValue?: boolean;
            dictionaryKey?: string;
        };
        /** @description An id, a card number or a barcode, as text or number. 0 means that there is none. */
        ReplyId: string | number;
        /** @description The id of an option. 0 or an empty text means that nothing is chosen. */
        Option: string | number;
        /** @description An access token, good for 15 minutes from its receipt, and a refresh token, good for 60 (A). */
        Tokens: {
            token: string;
            refreshToken: string;
        };
        /** @description Who the customer is. */
        AccountData: {
            id: components["schemas"]["ReplyId"];
            card: components["schemas"]["ReplyId"];
            /** @description The name that the platform logs this customer in with; not always the one that was sent. */
            userName?: string;
            /** @description The PIN of the card. It is never logged, stored or shown. */
            pincode?: string;
        };
        /** @description What is stored of the customer, by read name. An empty text means that nothing is stored. */
        PersonalData: {
            name?: string;
            surname?: string;
            /**
             * @description N is not stated.
             * @enum {unknown}
             */
            gender?: "M" | "F" | "N" | "";
            /** @description A date, or a date with time and zone; the day is the day as written. */
            birthdate?: string;
            identityCard?: string;
            identityCardTypeId?: components["schemas"]["Option"];
            mailContactData?: string;
            mobileContactData?: string;
            telephoneContactData?: string;
            faxContactData?: string;
            address?: string;
            addressNumber?: string;
            addressPrefix?: string;
            zip?: string;
            country?: components["schemas"]["Option"];
            geoLevel1?: components["schemas"]["Option"];
            geoLevel2?: components["schemas"]["Option"];
            geoLevel3?: components["schemas"]["Option"];
            geoLevel4?: components["schemas"]["Option"];
            geoLevel5?: components["schemas"]["Option"];
            interestAreas?: components["schemas"]["InterestAreas"];
            accountNumber?: string;
            frequentFlyerNumber?: string;
            zone?: string;
            notes?: string;
            facebookId?: string;
            twitterId?: string;
            instagramId?: string;
            youtubeId?: string;
            customerDynamicFields?: components["schemas"]["StoredOwnField"][];
        };
        /** @description The consents. */
        Privacy: {
            usedForPromotions?: boolean;
            usedForStatistics?: boolean;
            usedByOthers?: boolean;
            canGetCurrentLocation?: boolean;
            canComunicaVerification?: boolean;
            flags?: number;
        };
        /** @description Whether the code was sent. */
        Sent: {
            /** @description Empty if the code was sent. With a text in it a code by e-mail was not sent. It says nothing of a code to a mobile number. The code of a card may have gone out as a text message. */
            emailErrorDescription?: string;
        };
        /** @description Who has the card. */
        Found: {
            registered_customer: boolean;
            customerid: components["schemas"]["ReplyId"];
        };
        /** @description The field lists. One of the first two is enough. */
        Lists: {
            CustomDataFields?: components["schemas"]["FieldList"];
            PrivacyCustomDataFields?: components["schemas"]["FieldList"];
            dynamicFields?: components["schemas"]["DynamicFields"];
        };
        /** @description What the simulator says to developers. */
        Problem: {
            message?: string;
            field?: string;
            contract?: string;
        };
        /** @description The account in the reply to a registration or a change of credentials. */
        "documented.AccountCustomer": components["schemas"]["AccountData"];
        /** @description The customer in the reply to a log-in. */
        "documented.StoredCustomer": {
            privacy?: components["schemas"]["Privacy"];
        } & (components["schemas"]["AccountData"] & components["schemas"]["PersonalData"]);
        /** @description All that is stored, with the barcode. */
        "documented.WholeCustomer": {
            FidelyCode: components["schemas"]["ReplyId"];
            privacy?: components["schemas"]["Privacy"];
        } & (components["schemas"]["AccountData"] & components["schemas"]["PersonalData"]);
        "documented.Session": {
            /** @constant */
            AnswerCode: 0;
        } & components["schemas"]["Tokens"];
        "documented.LoggedIn": {
            /** @constant */
            AnswerCode: 0;
            customer: components["schemas"]["documented.StoredCustomer"];
        } & components["schemas"]["Tokens"];
        "documented.Account": {
            /** @constant */
            AnswerCode: 0;
            customer: components["schemas"]["documented.AccountCustomer"];
        };
        /** @description A customer at the root of the reply is read too. */
        "documented.Customer": {
            /** @constant */
            AnswerCode: 0;
            customer: components["schemas"]["documented.WholeCustomer"];
        };
        "documented.Identified": {
            /** @constant */
            AnswerCode: 0;
        } & components["schemas"]["Found"];
        "documented.Done": {
            /** @constant */
            AnswerCode: 0;
        };
        "documented.CodeSent": {
            /** @constant */
            AnswerCode: 0;
        } & components["schemas"]["Sent"];
        "documented.FieldLists": {
            /** @constant */
            AnswerCode: 0;
        } & components["schemas"]["Lists"];
        "documented.Refusal": {
            AnswerCode: number;
        } & components["schemas"]["Problem"];
        /** @description The personal data, with the consents. */
        "recorded.PersonalInfo": {
            privacy?: components["schemas"]["Privacy"];
        } & components["schemas"]["PersonalData"];
        /** @description The account in the reply to a registration or a change of credentials. */
        "recorded.AccountCustomer": components["schemas"]["AccountData"];
        /** @description The customer in the reply to a log-in. */
        "recorded.StoredCustomer": {
            personalInfo?: components["schemas"]["recorded.PersonalInfo"];
        } & components["schemas"]["AccountData"];
        /** @description All that is stored, with the barcode. */
        "recorded.WholeCustomer": {
            fidelyCode: components["schemas"]["ReplyId"];
            personalInfo?: components["schemas"]["recorded.PersonalInfo"];
        } & components["schemas"]["AccountData"];
        "recorded.Session": {
            /** @constant */
            returncode: 0;
            data: {
                /** @constant */
                answerCode: 0;
            } & components["schemas"]["Tokens"];
        };
        "recorded.LoggedIn": {
            /** @constant */
            returncode: 0;
            data: {
                /** @constant */
                answerCode: 0;
                customer: components["schemas"]["recorded.StoredCustomer"];
            } & components["schemas"]["Tokens"];
        };
        "recorded.Account": {
            /** @constant */
            returncode: 0;
            data: {
                /** @constant */
                answerCode: 0;
                customer: components["schemas"]["recorded.AccountCustomer"];
            };
        };
        "recorded.Customer": {
            /** @constant */
            returncode: 0;
            data: {
                /** @constant */
                answerCode: 0;
                customer: components["schemas"]["recorded.WholeCustomer"];
            };
        };
        "recorded.Identified": {
            /** @constant */
            returncode: 0;
            data: {
                /** @constant */
                answerCode: 0;
            } & components["schemas"]["Found"];
        };
        "recorded.Done": {
            /** @constant */
            returncode: 0;
            data: {
                /** @constant */
                answerCode: 0;
            };
        };
        "recorded.CodeSent": {
            /** @constant */
            returncode: 0;
            data: {
                /** @constant */
                answerCode: 0;
            } & components["schemas"]["Sent"];
        };
        "recorded.FieldLists": {
            /** @constant */
            returncode: 0;
            data: {
                /** @constant */
                answerCode: 0;
            } & components["schemas"]["Lists"];
        };
        /** @description With status 200; with 402 where code 53 answers checkcard. */
        "recorded.Refusal": {
            returncode: number;
            data: {
                answerCode: number;
            } & components["schemas"]["Problem"];
        };
        /** @description A log-in of the earlier generation. */
        RecordedLogIn: {
            returncode: number;
            data: {
                answerCode: number;
                customer: {
                    id: number;
                    card: number;
                    fidelyCode: number;
                    userName?: string;
                    /** @description The PIN of the card. Nothing of ours reads, logs, stores or shows it. */
                    pincode?: string;
                    privacy?: components["schemas"]["Privacy"];
                    /** @enum {unknown} */
                    gender?: "M" | "F" | "N" | "";
                    name?: string;
                    surname?: string;
                    mailContactData?: string;
                    mobileContactData?: string;
                    zip?: string;
                    address?: string;
                };
                campaign: {
                    operativeFlagsDTO: {
                        [key: string]: boolean | number;
                    };
                };
            };
            sessionid?: string;
        };
        /** @description A registration with a code. */
        RecordedRegistration: {
            returncode: number;
            data: {
                answerCode: number;
                customer: {
                    id: number;
                    card: number;
                    fidelyCode: number;
                    userName?: string;
                    /** @description The PIN of the card. Nothing of ours reads, logs, stores or shows it. */
                    pincode?: string;
                    privacy?: components["schemas"]["Privacy"];
                    /** @enum {unknown} */
                    gender?: "M" | "F" | "N" | "";
                    name?: string;
                    surname?: string;
                    mailContactData?: string;
                    mobileContactData?: string;
                    zip?: string;
                    address?: string;
                };
            };
        };
        /** @description A code was sent. */
        RecordedCodeSent: {
            returncode: number;
            data: {
                answerCode: number;
                emailErrorDescription: string;
            };
        };
        /** @description A session for visitors. */
        RecordedSynchro: {
            returncode: number;
            data: {
                answerCode: number;
                session: string;
            };
        };
        /** @description A customer with `personalInfo`: of the back office, and of the terminals. */
        RecordedCustomer: {
            returncode: number;
            data: {
                answerCode: number;
                customer: {
                    id: number;
                    card: number | string;
                    fidelyCode: number;
                    personalInfo: {
                        birthdate: string;
                        /** @enum {unknown} */
                        gender: "M" | "F" | "N";
                        userName?: string;
                        privacy: components["schemas"]["Privacy"];
                        country?: number;
                    };
                };
            };
        };
        /** @description The geographic levels below one of them. No call of the elements: the page supplies the options. */
        RecordedGeoLevels: {
            returncode: number;
            data: {
                answerCode: number;
                level: number;
                fatherId: number;
                geoLevel: {
                    id: number;
                    name: string;
                }[];
                pagination: {
                    InitLimit?: number;
                    rowCount?: number;
                    recordsTotal?: number;
                    actualPage?: number;
                    totalPages?: number;
                    maxRowCount: number;
                };
            };
        };
        /** @description The fields of a campaign's own, in the back office. */
        RecordedDynamicFields: {
            returncode: number;
            data: {
                answerCode: number;
                dynamicFields: {
                    id: number;
                    campaignID: number;
                    name: string;
                    order: number;
                    representation: number;
                    type: components["schemas"]["FieldType"];
                }[];
            };
        };
        /** @description A refusal: a code that is not 0, as a number or as text. */
        RecordedRefusal: {
            returncode: number | string;
            data?: "" | {
                answerCode: number;
            };
        };
        /** @description The answer codes that the elements know. `x-name` is the name of R, `x-problem` the error code that the elements make of a refused call (without one the status decides), `x-field` the field that it is about. Every number but 9999 has its name in R; that a call answers with it is our choice (C) but for 53 at checkcard. */
        AnswerCode: 0 | 1 | 50 | 51 | 52 | 53 | 56 | 58 | 77 | 79 | 90 | 96 | 100 | 102 | 108 | 109 | 110 | 119 | 120 | 127 | 132 | 176 | 177 | 178 | 179 | 180 | 201 | 202 | 203 | 205 | 207 | 208 | 212 | 240 | 246 | 251 | 260 | 261 | 262 | 263 | 264 | 272 | 308 | 311 | 312 | 313 | 314 | 315 | 350 | 351 | 358 | 359 | 369 | 372 | 375 | 376 | 425 | 427 | 444 | 448 | 450 | 452 | 453 | 454 | 455 | 482 | 484 | 485 | 996 | 997 | 998 | 9999;
    };
    responses: {
        /** @description A refusal for a reason of business, with its answer code. The recorded replies say the same with status 200. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["documented.Refusal"] | components["schemas"]["recorded.Refusal"];
            };
        };
        /** @description The request does not keep to this contract. */
        Breach: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["documented.Refusal"] | components["schemas"]["recorded.Refusal"];
            };
        };
        /** @description The api-key is wrong, or the token is unknown or too old. */
        Unauthorised: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["documented.Refusal"] | components["schemas"]["recorded.Refusal"];
            };
        };
        /** @description Too many requests. A whole number of seconds or a date in `Retry-After` says when the next may come. */
        TooMany: {
            headers: {
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The platform, or a proxy in front of it, has failed. The same request may succeed later. */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    authenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenSession"] | components["schemas"]["LogIn"];
            };
        };
        responses: {
            /** @description A token, its refresh token, and the customer after a log-in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.Session"] | components["schemas"]["documented.LoggedIn"] | components["schemas"]["recorded.Session"] | components["schemas"]["recorded.LoggedIn"] | components["schemas"]["recorded.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description A new token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.Session"] | components["schemas"]["recorded.Session"] | components["schemas"]["recorded.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    checkCard: {
        parameters: {
            query?: {
                /** @description The card number. */
                card?: string;
                /** @description The e-mail address, trimmed. */
                email?: string;
                /** @description The mobile number: digits, with + at most at the start. */
                mobile?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A person with a card: not registered (case 2), or registered (case 3). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.Identified"] | components["schemas"]["recorded.Identified"] | components["schemas"]["recorded.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            /** @description Code 53: a new person (case 1), in both forms. Any other code: the person sees why, and the way back (case 4). */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.Refusal"] | components["schemas"]["recorded.Refusal"];
                };
            };
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    verifyContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyContact"];
            };
        };
        responses: {
            /** @description The code was sent, unless `emailErrorDescription` has a text (see there). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.CodeSent"] | components["schemas"]["recorded.CodeSent"] | components["schemas"]["recorded.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Register"];
            };
        };
        responses: {
            /** @description The account, with the card number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.Account"] | components["schemas"]["recorded.Account"] | components["schemas"]["recorded.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    generateCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerateCode"];
            };
        };
        responses: {
            /** @description The code was sent, unless `emailErrorDescription` has a text (see there). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.CodeSent"] | components["schemas"]["recorded.CodeSent"] | components["schemas"]["recorded.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    changeCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCredentials"];
            };
        };
        responses: {
            /** @description The account, with the card number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.Account"] | components["schemas"]["recorded.Account"] | components["schemas"]["recorded.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    readFields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The two lists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.FieldLists"] | components["schemas"]["recorded.FieldLists"] | components["schemas"]["recorded.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    readCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer, with card number and barcode. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.Customer"] | components["schemas"]["recorded.Customer"] | components["schemas"]["recorded.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
    saveCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveCustomer"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documented.Done"] | components["schemas"]["recorded.Done"] | components["schemas"]["recorded.Refusal"];
                };
            };
            400: components["responses"]["Breach"];
            401: components["responses"]["Unauthorised"];
            402: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            "5XX": components["responses"]["Failed"];
        };
    };
}
